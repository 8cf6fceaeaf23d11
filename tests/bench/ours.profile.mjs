// This console, for the measuring tool that also measures the official one: serve it with
// `npm start -- --manager http://127.0.0.1:20090 --port 8190`, or name another address in OURS.
const users = { click: ['nav a[href="/users"]'], ready: 'tbody th a' };

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
  pages: [{ name: 'users', ...users }],
};
