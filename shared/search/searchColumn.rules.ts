import { pinyinTokens } from './pinyinTokens.rules.ts';
import { compoundsOf, isPlain, plainWordsOf, searchFolded, unitsOf } from './searchTokens.rules.ts';

/** Stands between characters that do not belong together; nobody can type it. */
const APART = ' \uE002 ';
/** A long note may hold thousands of runs; to look for each in all others would take too long. */
const MOST_COMPARED_RUNS = 20;
const MAY_BE_COMPOUND = /['’‘ʼ`.\-‐‑]/;
const MOST_REMEMBERED = 5000;

interface Tokens {
  readonly words: readonly string[];
  readonly runs: readonly string[];
}

/** Names of companies that were read last: they stand on many contacts, and to read Chinese takes time. */
const remembered = new Map<string, Tokens>();
/** Only plain Chinese characters, as most Chinese names are: nothing to fold and nothing to take apart. */
const PLAIN_HAN = /^[\u4E00-\u9FFF]+$/;

/** Gathers what one column holds, each word and each run of characters once. */
export class SearchColumnText {
  readonly #words = new Set<string>();
  readonly #runs: string[] = [];

  /** Words and characters. */
  text(text: string): this {
    if (text === '') return this;
    const folded = searchFolded(text);
    if (isPlain(folded)) for (const word of plainWordsOf(folded)) this.#words.add(word);
    else this.#add(tokensOf(folded));
    return this;
  }

  /** Also compound words in one, and how Chinese characters are read. */
  name(text: string, startsWithSurname: boolean): this {
    if (text !== '') this.#add(nameTokens(text, startsWithSurname));
    return this;
  }

  /** The same for a name that may stand on many contacts. */
  company(name: string): this {
    if (name === '') return this;
    const known = remembered.get(name);
    const tokens = known ?? nameTokens(name, false);
    if (known === undefined) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(name, tokens);
    }
    this.#add(tokens);
    return this;
  }

  tokens(tokens: readonly string[]): this {
    for (const token of tokens) this.#words.add(token);
    return this;
  }

  #add({ words, runs }: Tokens): void {
    for (const word of words) this.#words.add(word);
    this.#runs.push(...runs);
  }

  /** Runs first: a name's own characters begin its column. */
  toString(): string {
    if (this.#runs.length === 0) return [...this.#words].join(' ');
    return [this.#distinctRuns().join(APART), ...this.#words].join(' ');
  }

  #distinctRuns(): readonly string[] {
    const runs = [...new Set(this.#runs)];
    if (runs.length === 1 || runs.length > MOST_COMPARED_RUNS) return runs;
    return runs.filter((run) => !runs.some((other) => other !== run && ` ${other} `.includes(` ${run} `)));
  }
}

function nameTokens(text: string, startsWithSurname: boolean): Tokens {
  if (PLAIN_HAN.test(text)) return { words: pinyinTokens(text, startsWithSurname), runs: [[...text].join(' ')] };
  const folded = searchFolded(text);
  const { words, runs } = tokensOf(folded);
  const compounds = MAY_BE_COMPOUND.test(folded) ? compoundsOf(folded).map((unit) => unit.text) : [];
  return { words: [...words, ...compounds, ...pinyinTokens(text, startsWithSurname)], runs };
}

function tokensOf(folded: string): Tokens {
  if (PLAIN_HAN.test(folded)) return { words: [], runs: [[...folded].join(' ')] };
  const words: string[] = [];
  const runs: string[] = [];
  let run = '';
  let end = -1;
  for (const unit of unitsOf(folded)) {
    if (!unit.isCharacter) {
      words.push(unit.text);
      continue;
    }
    if (unit.start === end) run += ` ${unit.text}`;
    else {
      if (run !== '') runs.push(run);
      run = unit.text;
    }
    end = unit.end;
  }
  if (run !== '') runs.push(run);
  return { words, runs };
}
