/**
 * A limit of a policy: its field, what is typed, what the manager then keeps, and the releases that keep it: from `since`
 * on, before `until`. Page tests and journeys share the table.
 */
export type TypedLimit = { label: string; text: string; name: string; value: number; since?: string; until?: string };

export const LIMITS: Record<'keypair' | 'user' | 'project', TypedLimit[]> = {
  keypair: [
    { label: 'Concurrent sessions', text: '7', name: 'max_concurrent_sessions', value: 7 },
    { label: 'Containers per session', text: '11', name: 'max_containers_per_session', value: 11 },
    { label: 'Idle timeout (s)', text: '12345', name: 'idle_timeout', value: 12_345 },
    { label: 'Session lifetime (s)', text: '86399', name: 'max_session_lifetime', value: 86_399 },
    { label: 'Concurrent SFTP sessions', text: '3', name: 'max_concurrent_sftp_sessions', value: 3, since: '24.03.4' },
    { label: 'Pending sessions', text: '13', name: 'max_pending_session_count', value: 13, since: '24.03.4' },
    { label: 'Folders', text: '31', name: 'max_vfolder_count', value: 31, until: '24.03.0' },
    { label: 'Folder capacity', text: '37.5', name: 'max_vfolder_size', value: 37_500_000_000, until: '24.03.0' },
  ],
  user: [
    { label: 'Folders', text: '17', name: 'max_vfolder_count', value: 17, since: '24.03.0' },
    { label: 'Folder quota', text: '123.456789012', name: 'max_quota_scope_size', value: 123_456_789_012 },
    {
      label: 'Sessions per model service',
      text: '19',
      name: 'max_session_count_per_model_session',
      value: 19,
      since: '23.09.10',
    },
    { label: 'Customized images', text: '23', name: 'max_customized_image_count', value: 23, since: '24.03.0' },
  ],
  project: [
    { label: 'Folders', text: '17', name: 'max_vfolder_count', value: 17, since: '24.03.0' },
    { label: 'Folder quota', text: '0.000000001', name: 'max_quota_scope_size', value: 1 },
    { label: 'Networks', text: '29', name: 'max_network_count', value: 29, since: '24.12.0' },
  ],
};
