import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import {
  AREAS,
  fetchWords,
  getSpoken,
  isLanguage,
  LANGUAGES,
  preferredLanguage,
  speak,
  subscribeLanguage,
} from '#i18n/language.ts';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
  });
  vi.stubGlobal('document', { documentElement: { lang: '' } });
});
afterEach(async () => {
  await speak('en');
  vi.unstubAllGlobals();
});

const browserOf = (...languages: string[]) => vi.stubGlobal('navigator', { languages });

test('the language is the one chosen here, whatever the browser speaks', () => {
  browserOf('en-US');
  stored.set('console.language', 'ko');
  expect(preferredLanguage()).toBe('ko');
});

test.each([
  [['ko-KR', 'en-US'], 'ko'],
  [['fr-FR', 'ko', 'en'], 'ko'],
  [['en-GB', 'ko'], 'en'],
  [['fr-FR', 'de'], 'en'],
  [[], 'en'],
])('nothing chosen: a browser that speaks %j gets %s', (languages, language) => {
  browserOf(...languages);
  expect(preferredLanguage()).toBe(language);
});

test('a choice that makes no sense counts as none', () => {
  browserOf('ko');
  stored.set('console.language', '__proto__');
  expect(preferredLanguage()).toBe('ko');
  expect(['en', 'ko', 'fr', 'toString', '', null].filter(isLanguage)).toEqual(['en', 'ko']);
});

test('once a language is spoken everybody who listens is told, and the page says which it is', async () => {
  const heard: string[] = [];
  const deaf = subscribeLanguage(() => void heard.push(getSpoken().t('users.title')));
  await speak('ko');
  expect(getSpoken().language).toBe('ko');
  expect(document.documentElement.lang).toBe('ko');
  await speak('en');
  deaf();
  await speak('ko');
  expect(heard).toEqual(['사용자', 'Users']);
});

test('a language is remembered only when it was chosen', async () => {
  await speak('ko');
  expect(stored.size).toBe(0);
  await speak('ko', true);
  expect(stored.get('console.language')).toBe('ko');
});

test('what is spoken is a new object after each change, and the same one in between', async () => {
  const before = getSpoken();
  expect(getSpoken()).toBe(before);
  await speak('en');
  expect(getSpoken()).not.toBe(before);
});

test('a message is said with its parameters, a plain one as it is', async () => {
  await speak('en');
  const { t } = getSpoken();
  expect(t('cancel')).toBe('Cancel');
  expect(t('table.range', { first: 1, last: 20, total: 1240 })).toBe('1–20 of 1,240');
});

test('every language has its own name, and all areas of the others', async () => {
  for (const { name, load } of Object.values(LANGUAGES)) {
    expect(name).not.toBe('');
    for (const area of AREAS)
      expect(Object.keys(await load[area]()).sort()).toEqual(Object.keys(await LANGUAGES.en.load[area]()).sort());
  }
});

test('words that come later are there once they are fetched, and go along with a change of language', async () => {
  await speak('ko');
  await fetchWords('credentials');
  expect(getSpoken().t('form.rate')).toMatch(/정수/);
  await speak('en');
  expect(getSpoken().t('form.rate')).toMatch(/whole number/);
});

test('words asked for while a language is on its way are spoken in it too', async () => {
  await speak('en');
  const { core } = LANGUAGES.ko.load;
  let arrive = () => {};
  const late = new Promise<void>(resolve => {
    arrive = resolve;
  });
  vi.spyOn(LANGUAGES.ko.load, 'core').mockImplementationOnce(() => late.then(core));
  const speaking = speak('ko');
  const fetching = fetchWords('policies');
  arrive();
  await Promise.all([speaking, fetching]);
  expect(getSpoken().t('policies.tabs')).toBe('정책 종류');
});

describe('while the first language is on its way', () => {
  /** `ko` is chosen, and its `core` arrives when the returned function is called. */
  function choosing(arrived: () => void = () => {}): { speaking: Promise<void>; arrive: () => void } {
    const { core } = LANGUAGES.ko.load;
    let arrive = () => {};
    const late = new Promise<void>(resolve => {
      arrive = resolve;
    });
    vi.spyOn(LANGUAGES.ko.load, 'core').mockImplementationOnce(() => late.then(arrived).then(core));
    return { speaking: speak('ko'), arrive };
  }
  afterEach(() => void vi.restoreAllMocks());

  test('words are requested in it alone, at once, and are there when it is spoken', async () => {
    const english = vi.spyOn(LANGUAGES.en.load, 'agents');
    const korean = vi.spyOn(LANGUAGES.ko.load, 'agents');
    const { speaking, arrive } = choosing();
    let there = false;
    const fetching = fetchWords('agents').then(() => {
      there = true;
    });
    expect(korean).toHaveBeenCalledOnce();
    await LANGUAGES.ko.load.agents();
    expect(there).toBe(false); // the page would be rendered in English
    arrive();
    await Promise.all([speaking, fetching]);
    expect(english).not.toHaveBeenCalled();
    expect(getSpoken().t('agents.tabs')).toBe('상태별 에이전트');
  });

  test('words are those of the language in use where it cannot be loaded', async () => {
    const { speaking, arrive } = choosing(() => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const fetching = fetchWords('presets');
    arrive();
    await expect(speaking).rejects.toThrow('Failed to fetch');
    await fetching;
    expect(getSpoken().language).toBe('en');
    expect(getSpoken().t('presets.empty')).toBe('There is no resource preset.');
  });

  test('words that cannot be loaded in it leave the language in use, as its other files do', async () => {
    const failure = new TypeError('Failed to fetch dynamically imported module');
    vi.spyOn(LANGUAGES.ko.load, 'sessions').mockRejectedValue(failure);
    const { speaking, arrive } = choosing();
    const fetching = fetchWords('sessions');
    arrive();
    await expect(speaking).rejects.toBe(failure);
    await fetching;
    expect(getSpoken().t('sessions.tabs')).toBe('Sessions by state');
  });

  test('words that cannot be loaded in the language in use are a failure', async () => {
    const failure = new TypeError('Failed to fetch dynamically imported module');
    vi.spyOn(LANGUAGES.en.load, 'images').mockRejectedValueOnce(failure);
    await expect(fetchWords('images')).rejects.toBe(failure);
  });
});

test('words fetched while the language changes are those of the new one', async () => {
  await Promise.all([fetchWords('users'), speak('ko')]);
  expect(getSpoken().t('users.purge')).toBe('영구 삭제');
});
