// The state as the fragment of an address: JSON, deflated, in letters that an address allows; it never leaves the browser.

const VERSION = '1';

/** Cut or altered on its way, or made by a newer app. */
export type Damage = 'broken' | 'newer';

/** A fragment that cannot be read. */
export class FragmentError extends Error {
  readonly damage: Damage;

  constructor(damage: Damage) {
    super(damage);
    this.name = 'FragmentError';
    this.damage = damage;
  }
}

/** `1.` and the deflated state. */
export async function toFragment(state: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const deflated = await through(bytes, new CompressionStream('deflate-raw'));
  const binary = Array.from(deflated, (byte) => String.fromCharCode(byte)).join('');
  return `${VERSION}.${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The state that `toFragment` wrote. Throws `FragmentError`. */
export async function fromFragment(fragment: string): Promise<unknown> {
  const match = /^#?(\d+)\.([\w-]+)$/.exec(fragment);
  if (match?.[1] === undefined || match[2] === undefined) throw new FragmentError('broken');
  if (match[1] !== VERSION) throw new FragmentError('newer');
  try {
    const binary = atob(match[2].replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const text = new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
    return JSON.parse(text);
  } catch {
    throw new FragmentError('broken');
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const body = new Blob([bytes])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array, BufferSource>);
  return new Uint8Array(await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}
