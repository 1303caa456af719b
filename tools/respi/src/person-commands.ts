import { EnrolPerson, LinkSubject, ResetSecondFactor } from '@respi/identity/api';
import { PersonInvitation, ROLES } from '@respi/identity/contract';
import { inputProblem } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import { type Command, InvalidArgumentError } from 'commander';
import { type CommonOptions, say } from './answer';
import { CommandFailed } from './command-failed';
import { networkId, withInstallation } from './open-installation';

interface Held {
  readonly role: string;
  readonly unit: string;
}

interface InviteOptions extends CommonOptions {
  readonly network: string;
  readonly email: string;
  readonly name: string;
  readonly role: Held[];
}

interface ResetOptions extends CommonOptions {
  readonly network: string;
  readonly email: string;
}

/** `person invite`: the first administrator of a network comes this way. `person reset-factors`: who has lost all, and nobody beside. */
export function addPersonCommands(program: Command): void {
  const person = program.command('person').description('The people of a network');
  person
    .command('invite')
    .description('Invite a person, and print the address where the password is chosen')
    .requiredOption('--network <slug>', 'the network')
    .requiredOption('--email <address>', 'e-mail address of the person')
    .requiredOption('--name <name>', 'name and surname')
    .requiredOption('--role <role@UNIT...>', `what the person does and where; roles: ${ROLES.join(', ')}`, held)
    .option('--json', 'answer as JSON')
    .action(async ({ network, email, name, role, ...options }: InviteOptions) => {
      const invited = PersonInvitation.safeParse({ email, name, memberships: role });
      if (!invited.success) throw inputProblem(invited.error.issues);
      const { accountId, link } = await withInstallation(async (installation) => {
        await networkId(installation, network);
        return installation.get(EnrolPerson).invite(network, invited.data);
      });
      say(options, { accountId, link }, `Invito per ${email}, valido 72 ore:\n${link}`);
    });
  person
    .command('reset-factors')
    .description(
      'Take away the second factor of a person who lost device and codes; their sessions end, and they are told',
    )
    .requiredOption('--network <slug>', 'the network')
    .requiredOption('--email <address>', 'e-mail address of the person')
    .option('--json', 'answer as JSON')
    .action(async ({ network, email, ...options }: ResetOptions) => {
      await withInstallation(async (installation) => {
        const id = await networkId(installation, network);
        await installation.get(ResetSecondFactor).byCommand(id, email).catch(said);
      });
      say(
        options,
        { reset: true },
        'Secondo fattore tolto, sessioni terminate. La persona riceve un’e-mail e ne aggiunge un altro al prossimo accesso.',
      );
    });
  person
    .command('link-identity')
    .description('Say whom the identity provider (OIDC_ISSUER) knows a person as, for OIDC_MATCH=subject')
    .requiredOption('--network <slug>', 'the network')
    .requiredOption('--email <address>', 'e-mail address of the person in ReSPI')
    .requiredOption('--subject <sub>', 'the claim "sub" of that person at the provider')
    .option('--json', 'answer as JSON')
    .action(async ({ network, email, subject, ...options }: LinkOptions) => {
      await withInstallation(async (installation) => {
        const id = await networkId(installation, network);
        await installation.get(LinkSubject).run(id, email, subject).catch(saidOfLink);
      });
      say(options, { linked: true }, 'Identità collegata: questa persona può entrare con il servizio di identità.');
    });
}

interface LinkOptions extends ResetOptions {
  readonly subject: string;
}

/** @throws CommandFailed in words that fit here */
function said(error: unknown): never {
  if (error instanceof Problem && error.code === 'not_found')
    throw new CommandFailed('In questa rete nessuno ha questo indirizzo.');
  if (error instanceof Problem && error.code === 'not_possible_now')
    throw new CommandFailed('Questa persona non ha un secondo fattore da togliere.');
  throw error;
}

/** @throws CommandFailed in words that fit here */
function saidOfLink(error: unknown): never {
  if (error instanceof Problem && error.code === 'already_exists')
    throw new CommandFailed('Questa identità è già di un’altra persona della rete.');
  if (error instanceof Problem && error.code === 'not_possible_now')
    throw new CommandFailed('Nessun servizio di identità è configurato (OIDC_ISSUER).');
  return said(error);
}

/** `referent@QST-IMM`. */
function held(value: string, before: Held[] | undefined): Held[] {
  const [role, unit, ...rest] = value.split('@');
  if (!role || !unit || rest.length > 0) throw new InvalidArgumentError('Write role@UNIT, such as referent@QST-IMM.');
  return [...(before ?? []), { role, unit }];
}
