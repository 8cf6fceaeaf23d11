const CIRCLE = 'M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0z';

/** Lines of 16 × 16 px. Drawn in the page: its content policy allows no pictures from a style sheet. */
export const ICONS = {
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  duplicate: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1M9.5 7.7v3.6M7.7 9.5h3.6',
  details: `${CIRCLE}M8 7.4v3.4M8 5.1v.1`,
  edit: 'M2.5 13.5l.7-3L10.6 3 13 5.4l-7.4 7.4zM9 4.6L11.4 7',
  off: `${CIRCLE}M3.8 12.2l8.4-8.4`,
  on: `${CIRCLE}M5 8.3l2.1 2.1L11 6`,
  refresh: 'M13.5 2.8v3.4h-3.4M13.2 6A5.6 5.6 0 1 0 13.6 9.4',
  restore: 'M2.5 5.5h7a4 4 0 0 1 0 8h-5M5.5 2.5l-3 3 3 3',
  settings:
    'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8zM8 1.6v2M8 12.4v2M1.6 8h2M12.4 8h2M3.5 3.5l1.4 1.4M11.1 11.1l1.4 1.4M3.5 12.5l1.4-1.4M11.1 4.9l1.4-1.4',
  delete: 'M2.5 4h11M6 4V2.5h4V4M4 4l.6 9.5h6.8L12 4M6.6 6.6v4.6M9.4 6.6v4.6',
} as const;

export type Icon = keyof typeof ICONS;
