// The state as the fragment of an address: JSON, deflated, in letters that an address allows; it never leaves the browser.

const VERSION = '1';

/** A fragment that is not one of ours, or was cut or altered on its way. */
export class FragmentError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'FragmentError';
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
  if (match?.[1] === undefined || match[2] === undefined) throw new FragmentError('it is not whole');
  if (match[1] !== VERSION) throw new FragmentError(`it is of version ${match[1]}, newer than this app`);
  try {
    const binary = atob(match[2].replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const text = new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
    return JSON.parse(text);
  } catch {
    throw new FragmentError('it was cut or altered');
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const body = new Blob([bytes])
    .stream()
    .pipeThrough(stream as ReadableWritablePair<Uint8Array, BufferSource>);
  return new Uint8Array(await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}
