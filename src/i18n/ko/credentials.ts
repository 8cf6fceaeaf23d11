import type { Catalogue } from '../messages.ts';

/** Korean, what is said of credentials. */
export const credentials: Catalogue<'credentials'> = {
  'form.rate': '1부터 2,147,483,647까지의 정수를 입력하세요.',
};
