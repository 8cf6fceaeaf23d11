/** What images do differently from release to release (docs/contract/resources-and-operations.md 1). */
export type ImageBehaviour = {
  /** `images` has the argument load_filters, and is_operation means something else. */
  loadFilters: boolean;
  /** What forgetting does: deletes the row, or sets its status to DELETED. */
  forgets: 'for good' | 'by status';
  /** Limits as stored, or the labels' with larger ones that an administrator set. */
  limits: 'stored' | 'over labels';
  /** The digest has a trailing blank. */
  digestPadded: boolean;
  /** The one accelerator that is listed where an image names none. */
  noAccelerators: '' | '*';
  /** installed_agents is null, and not an empty list, where no agent has the image. */
  noAgentsIsNull: boolean;
  /** What architecture: null means in `image` and in writes. */
  nullArchitecture: 'none' | 'of the manager';
  /** Whether `image` ignores the architecture where there is only one row of the canonical. */
  loneArchitecture: 'ignored' | 'counts';
  /** The text for an image that is not there: only a title, or also what was looked for, in either of two forms. */
  missingText: 'title' | 'identifiers' | 'references';
  /** The same for an id that is not there. */
  missingId: 'title' | 'id' | 'object';
  /** The same for the target of a new alias. */
  missingAliased: 'title' | 'identifiers';
  /** `image` refuses a reference without an architecture. */
  referenceNeedsArchitecture: boolean;
  /** What the target of a write may be. */
  targets: 'canonicals' | 'aliases too';
  /** How a write of an image that is not there is refused. */
  missingTarget: 'payload' | 'error';
  /** What a limit must say of its maximum; later releases have none. */
  maximum: 'required' | 'not null' | 'dropped';
  /** An image with an alias cannot be forgotten. */
  aliasKeepsImage: boolean;
  /** Whether a minimum of memory must be a size. */
  sizesChecked: boolean;
  /** What stands before the database's own words for an alias that is taken. */
  aliasTakenTitle: string | null;
  /** extensions.code for an alias that is taken, if it is not that of other unique texts. */
  aliasTakenCode: string | null;
  /** extensions.code for an alias that is not there. */
  aliasGoneCode: string;
  purges: 'those in use' | 'forgotten ones too';
};

const v26_9: ImageBehaviour = {
  loadFilters: true,
  forgets: 'by status',
  limits: 'over labels',
  digestPadded: false,
  noAccelerators: '*',
  noAgentsIsNull: true,
  nullArchitecture: 'of the manager',
  loneArchitecture: 'counts',
  missingText: 'title',
  missingId: 'title',
  missingAliased: 'title',
  referenceNeedsArchitecture: false,
  targets: 'aliases too',
  missingTarget: 'error',
  maximum: 'dropped',
  aliasKeepsImage: false,
  sizesChecked: true,
  aliasTakenTitle: null,
  aliasTakenCode: 'database_generic_already-exists',
  aliasGoneCode: 'image-image-alias_read_not-found',
  purges: 'forgotten ones too',
};

const v26_4: ImageBehaviour = {
  ...v26_9,
  missingText: 'identifiers',
  missingAliased: 'identifiers',
  aliasGoneCode: 'image-alias_read_not-found',
  purges: 'those in use',
};

const v25_15: ImageBehaviour = {
  ...v26_4,
  noAgentsIsNull: false,
  nullArchitecture: 'none',
  referenceNeedsArchitecture: true,
  aliasTakenTitle: 'Database error while managing image alias.',
};

const v24_9: ImageBehaviour = {
  ...v25_15,
  forgets: 'for good',
  limits: 'stored',
  missingId: 'object',
  sizesChecked: false,
  aliasTakenTitle: null,
  noAccelerators: '',
  maximum: 'not null',
};

const v23_9: ImageBehaviour = {
  ...v24_9,
  loadFilters: false,
  missingText: 'references',
  missingId: 'id',
  missingAliased: 'title',
  referenceNeedsArchitecture: false,
  digestPadded: true,
  loneArchitecture: 'ignored',
  targets: 'canonicals',
  missingTarget: 'payload',
  maximum: 'required',
  aliasKeepsImage: true,
};

/** By release. Each lists only what differs from the next newer release. */
export const IMAGES = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_4, '26.9': v26_9 } as const;
