/** What a network's public content is told apart by; null where there is no such network, undefined where nobody answers. */
export type PublicStamp = string | null | undefined;

/** How long an answer holds: a page that is read just after something was published may be this much behind. */
const HOLDS = 500;
const PATIENCE = 2_000;

/** Asks the api whether what the public reads has changed, at most twice a second for each network. */
export class PublicStamps {
  private readonly asked = new Map<string, { readonly at: number; readonly answer: Promise<PublicStamp> }>();

  constructor(
    private readonly apiUrl: string,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** @param network slug, as it stands in the address */
  of(network: string): Promise<PublicStamp> {
    const known = this.asked.get(network);
    if (known && this.clock() - known.at < HOLDS) return known.answer;
    const answer = this.ask(network);
    // Words that are no network come by the thousand from who tries doors.
    void answer.then((stamp) => stamp === null && this.asked.delete(network));
    this.asked.set(network, { at: this.clock(), answer });
    return answer;
  }

  private async ask(network: string): Promise<PublicStamp> {
    try {
      const answer = await fetch(`${this.apiUrl}/api/v1/networks/${encodeURIComponent(network)}/stamp`, {
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.status === 404) return null;
      if (!answer.ok) return undefined;
      return ((await answer.json()) as { stamp: string }).stamp;
    } catch {
      return undefined;
    }
  }
}
