// An edition opens what is asked for, once, and says which text is missing.

import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/ask/catalog/index.js';
import { AskError, askDuty, askFind, commandOf, MissingTextError, openEdition } from '../../src/ask/index.js';
import { findQuestion } from '../../src/ask/shapes/index.js';

const thrown = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('an edition', () => {
  it('reads nothing before it is asked, and says which text is missing', () => {
    const asked: string[] = [];
    const edition = openEdition({ get: (name) => void asked.push(name) }, '2026-11-22');
    expect(asked).toEqual([]);
    const error = thrown(() => askDuty(edition, { good: '9503.00.00.13', origin: 'CN', on: '2025-04-16' }));
    expect(error).toBeInstanceOf(MissingTextError);
    expect(error).toMatchObject({ text: 'law.json' });
    expect(asked).toEqual(['law.json']);
  });

  it('makes a thing once and keeps it', () => {
    const edition = openEdition(new Map(), '2026-11-22');
    let made = 0;
    const make = () => ++made;
    expect([edition.once('a', make), edition.once('a', make), edition.once('b', make)]).toEqual([1, 1, 2]);
  });

  it('does not keep what could not be made', () => {
    const edition = openEdition(new Map(), '2026-11-22');
    expect(thrown(() => edition.once('a', () => edition.text('x')))).toBeInstanceOf(MissingTextError);
    expect(edition.once('a', () => 'made')).toBe('made');
  });

  it('asks for the day anew where it is a function', () => {
    let day = '2026-11-22';
    const edition = openEdition(new Map(), () => day);
    day = '2026-11-23';
    expect(edition.today).toBe('2026-11-23');
  });
});

describe('bad input', () => {
  const edition = openEdition(new Map(), '2026-11-22');

  it('has the field, the sentence, and what a terminal says', () => {
    const error = thrown(() => askFind(edition, { words: 'rice', on: 'today' }));
    expect(error).toBeInstanceOf(AskError);
    expect(error).toMatchObject({
      field: 'on',
      message: 'cannot read `today`; expected a date such as 2025-04-16',
      said: '--on: cannot read `today`; expected a date such as 2025-04-16',
    });
    expect(thrown(() => askFind(edition, { words: 'rice', limit: 0 }))).toMatchObject({ field: 'limit' });
  });
});

describe('a question that was sent', () => {
  it.each([
    [{ words: 'rice' }, undefined],
    [{ words: 'rice', limit: 3 }, undefined],
    [{ word: 'rice' }, 'word: unknown field. Did you mean `words`?'],
    [{}, 'words: is missing. Expected: Words of the schedule'],
    [{ words: 5 }, 'words: expected text'],
    [{ words: 'rice', limit: 'many' }, 'limit: cannot read `many`; expected a number from 1 to 500'],
    [{ words: 'rice', limit: 2.5 }, 'limit: cannot read `2.5`; expected a number from 1 to 500'],
    [{ words: 'rice', limit: null }, 'limit: cannot read `null`; expected a number from 1 to 500'],
    ['rice', ': expected an object'],
    [null, ': expected an object'],
  ])('%j', (sent, message) => {
    const read = thrown(() => readQuestion(findQuestion, sent));
    if (message === undefined) expect(read).toEqual(sent);
    else {
      expect(read).toBeInstanceOf(AskError);
      const { field, message: said } = read as AskError;
      expect(`${field}: ${said}`).toContain(message);
    }
  });
});

describe('a command', () => {
  it.each([
    [{ words: 'rice' }, 'parley find rice'],
    [{ words: "men's shirts", limit: 3 }, "parley find 'men'\\''s shirts' --limit 3"],
    [{ words: '' }, "parley find ''"],
    [{ words: '--limit' }, 'parley find --json -- --limit'],
    [{ words: '~root $HOME `id` \\ !' }, "parley find '~root $HOME `id` \\ !'"],
    [{ words: 'a\nb' }, "parley find 'a\nb'"],
  ])('of %j is quoted for a shell', (question, command) => {
    expect(commandOf('find', question, { json: command.includes('--json') })).toBe(command);
  });
});
