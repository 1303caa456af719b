/** A column that holds ciphertext: what a rotation of keys writes anew. Each context lists its own. */
export interface SealedColumn {
  readonly table: string;
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
  readonly column: string;
  /** One box; a text with boxes in it; JSON with such texts. */
  readonly holds: 'box' | 'text' | 'json';
  /** The key of the network, or straight the ring of the environment. */
  readonly under: 'network' | 'ring';
  /** What the boxes are bound to, as SQL over the table as `t`. */
  readonly context: string;
}
