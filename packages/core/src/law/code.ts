// Codes of the tariff schedule: whole groups of digits, so that 8703.2 is a slip and never a prefix.

/** Digits only, 2, 4, 6, 8 or 10 of them. */
export type Code = string;

const PRINTED = /^\d{2}$|^\d{4}(\.?\d{2}(\.?\d{2}(\.?\d{2})?)?)?$/;

/** Reads `8703.23.01`, `9503.00.0013`, `9503.00.00.13` or `87032301`; undefined for anything else. */
export function parseCode(text: string): Code | undefined {
  return PRINTED.test(text) ? text.replaceAll('.', '') : undefined;
}

/** As the schedule prints it: `8703.23.01`, `9503.00.00.13`. */
export function formatCode(code: Code): string {
  return [code.slice(0, 4), code.slice(4, 6), code.slice(6, 8), code.slice(8)]
    .filter((group) => group !== '')
    .join('.');
}

/** The code itself and every shorter group-wise prefix, longest first. */
export function prefixesOf(code: Code): readonly Code[] {
  const prefixes: Code[] = [];
  for (let length = code.length; length >= 2; length -= 2) prefixes.push(code.slice(0, length));
  return prefixes;
}
