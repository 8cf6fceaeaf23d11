/** Ids that the rig assigns. */
export const RIG_PROJECT = '44444444-4444-4444-8444-444444444444';
export const RIG_SUPERADMIN = '11111111-1111-4111-8111-111111111111';

/** All permissions on a storage host. */
export const PERMISSIONS = [
  'create-vfolder',
  'modify-vfolder',
  'delete-vfolder',
  'mount-in-session',
  'upload-file',
  'download-file',
  'invite-others',
  'set-user-specific-permission',
];
export const HOSTS = { 'local:volume1': PERMISSIONS, 'local:volume2': PERMISSIONS };
export const SLOTS = { cpu: 'count', mem: 'bytes', 'cuda.device': 'count', 'cuda.shares': 'count' } as const;

/** The superadmin's key, which the rig assigns too. */
export const RIG_SUPERADMIN_KEY = {
  access_key: 'AKIARIGSUPERADMIN001',
  secret_key: 'rig-secret-key-0123456789-0123456789-abc',
  rate_limit: 30_000,
};
