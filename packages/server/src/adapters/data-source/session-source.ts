import type { Json } from '@motcua/schema';
import type { DataSource, DataSubject, SourceValue } from '../../ports/data-source';

/** What the sign-in itself tells: who the person is here, and since it is now, today. */
export function sessionSource(now: () => string): DataSource {
  return {
    id: 'session',
    name: 'Tài khoản đang đăng nhập',
    async fetch(subject, attributes) {
      const at = now();
      const values: { [attribute: string]: SourceValue } = {};
      for (const attribute of attributes) {
        const read = facts[attribute];
        if (read) values[attribute] = { value: read(subject, at), at };
      }
      return values;
    },
  };
}

/** A map without a prototype, because attributes are named by definitions. */
const facts: { readonly [attribute: string]: (subject: DataSubject, at: string) => Json } = Object.assign(
  Object.create(null),
  {
    accountId: (subject: DataSubject) => subject.id,
    login: (subject: DataSubject) => subject.login,
    name: (subject: DataSubject) => subject.name,
    fullName: (subject: DataSubject) => subject.name,
    today: (_: DataSubject, at: string) => at.slice(0, 10),
    year: (_: DataSubject, at: string) => Number(at.slice(0, 4)),
  },
);
