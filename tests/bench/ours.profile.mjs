// This console, for the measuring tool that also measures the official one: serve it with
// `npm start -- --manager http://127.0.0.1:20090 --port 8190`, or name another address in OURS.
const users = { click: ['nav a[href="/users"]'], ready: 'tbody th a' };
/** A page of the menu, and what is usable on it once it is read. */
const page = (name, path, ready) => ({ name, click: [`nav a[href="${path}"]`], ready });

export default {
  name: 'ours',
  base: process.env.OURS ?? 'http://127.0.0.1:8190',
  users: '/users',
  login: {
    fields: [
      ['input[name=email]', 'admin@example.com'],
      ['input[name=password]', 'Admin-pw-1!'],
    ],
    submit: 'button[type=submit]',
  },
  row: 'tbody th a',
  opened: 'dialog[open] dl dt',
  api: /\/func\//,
  // the names of the official console's profile, so that the two are compared
  pages: [
    page('environments: images', '/images', ['tbody th a', 'stable']),
    page('resources: agents', '/agents', ['tbody th a', 'i-']),
    page('configurations', '/configuration', 'main form select'),
    page('maintenance', '/maintenance', 'main section button'),
    page('information', '/information', ['main section', 'Core']),
    { name: 'users', ...users },
  ],
};
