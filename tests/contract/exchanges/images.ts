import { asEverybody, type Exchange, gql } from '../exchange.ts';
import {
  aliasImage,
  dealiasImage,
  FIELDS,
  findImage,
  forgetById,
  forgetImage,
  imageBy,
  imageWriting,
  type Limit,
  limits,
  listImages,
  lookAtLimits,
  modifyImage,
  NEW_FIELDS,
  OWN,
} from './image-steps.ts';
import { STRANGER } from './write-steps.ts';

const list = (about: string, fields: string, args = ''): Exchange => ({
  name: `images: ${about}`,
  via: 'webserver',
  as: 'superadmin',
  steps: () => [listImages(fields, args)],
});

const ALL = 'load_filters:["general","operational","customized"]';
const BRIEF = 'name tag architecture';

/** Changes of minima, one after the other. */
const CHANGES: readonly Record<string, string>[] = [
  { cpu: '4', mem: '4g', 'cuda.shares': '0.1' },
  { cpu: '4', mem: '4294967296', 'cuda.shares': '0.1' },
  { cpu: '1', mem: '256m', 'cuda.shares': '0.05' },
  { mem: '8g' },
  { cpu: '2', mem: '2g', 'cuda.device': '1' },
  { cpu: '2', mem: '2g', 'cuda.shares': '0' },
  { cpu: '2.5', mem: '2.5g', 'cuda.shares': '0.25' },
  { cpu: '2', mem: 'abc', 'cuda.shares': '0.1' },
  {},
  OWN,
];

/** Limits that lack something, one by one. */
const INCOMPLETE: readonly Limit[] = [
  { key: 'cpu', min: '2' },
  { key: 'cpu', min: '2', max: null },
  { key: 'cpu', max: '' },
  { key: 'cpu', min: '', max: '' },
];

/** Container images (docs/contract/resources-and-operations.md 1). */
export const images: Exchange[] = [
  ...asEverybody(list('list', FIELDS)),
  ...asEverybody(list('list, all kinds', `${FIELDS} ${NEW_FIELDS}`, ALL)),
  list('is_operation true', BRIEF, 'is_operation:true'),
  list('is_operation null', BRIEF, 'is_operation:null'),
  list('is_installed true', BRIEF, 'is_installed:true'),
  list('no kind', BRIEF, 'load_filters:[]'),
  list('operational', BRIEF, 'load_filters:["operational"]'),
  list('an unknown kind', BRIEF, 'load_filters:["x"]'),
  list('forgotten', BRIEF, `${ALL},filter_by_statuses:[DELETED]`),
  list('of no status', BRIEF, 'filter_by_statuses:null'),
  gql('images: one without a name', `{image{${BRIEF}}}`),
  gql('images: one of no id', `{image(id:"${STRANGER}"){${BRIEF}}}`),
  ...asEverybody({
    name: 'images: one',
    via: 'webserver',
    as: 'superadmin',
    steps: () => [
      { ...findImage, as: 'superadmin' },
      imageBy('{{canonical}}', BRIEF),
      imageBy('{{canonical}}', BRIEF, 'aarch64'),
      imageBy('{{registry}}/stable/python:3.12-ubuntu22.04', BRIEF, 'aarch64'),
      imageBy('{{canonical}}', BRIEF, null),
      imageBy('nowhere', BRIEF),
    ],
  }),
  imageWriting('minima', () =>
    CHANGES.flatMap(amounts => [modifyImage('{{canonical}}', limits(amounts)), lookAtLimits]),
  ),
  imageWriting('minima, incomplete', () => [
    ...INCOMPLETE.map(limit => modifyImage('{{canonical}}', { resource_limits: [limit] })),
    lookAtLimits,
    modifyImage('{{canonical}}', {}),
    lookAtLimits,
  ]),
  imageWriting('minima of what is not there', () => [
    modifyImage('{{registry}}/nowhere:1', limits(OWN)),
    modifyImage('{{canonical}}', limits(OWN), 'aarch64'),
    modifyImage('{{canonical}}', limits(OWN), null),
  ]),
  imageWriting('aliases', ({ x, y }) => [
    aliasImage(x, '{{canonical}}'),
    aliasImage(x, '{{canonical}}'),
    aliasImage(y, '{{registry}}/stable/python:3.12-ubuntu22.04', 'aarch64'),
    imageBy(x, `${BRIEF} aliases`),
    imageBy(y, `${BRIEF} aliases`),
    imageBy(y, BRIEF, 'aarch64'),
    modifyImage(x, limits(OWN)),
    aliasImage(`${x}-2`, x),
    aliasImage(`${x}-2`, '{{registry}}/nowhere:1'),
    dealiasImage(x),
    dealiasImage(x),
    dealiasImage(y),
    imageBy('{{canonical}}', 'aliases'),
  ]),
  imageWriting('forgetting what is not there', () => [
    forgetImage('{{registry}}/nowhere:1'),
    forgetImage('nowhere'),
    forgetById(STRANGER),
  ]),
];
