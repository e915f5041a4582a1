// Today in Washington, where the law is made: `2026-11-22`.

export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());
}
