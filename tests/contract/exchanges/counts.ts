import { asEverybody, type Exchange, gql } from '../exchange.ts';

const NOBODY = '\\"nobody@w.example\\"';
/** The states of live sessions, as the console requests them. */
const LIVE = 'PENDING,SCHEDULED,PULLING,PREPARING,RUNNING,RESTARTING,RUNNING_DEGRADED,TERMINATING';

const sessions = (args: string): string => `{compute_session_list(limit:0,offset:0,${args}){total_count}}`;
const folders = (args: string): string => `{vfolder_list(limit:0,offset:0,${args}){total_count}}`;
const ofNobody = `filter:"user_email == ${NOBODY}"`;

/** The counts before a write, and the choices of forms; none depends on other users. */
export const counts: Exchange[] = [
  ...asEverybody(gql('compute_session_list of nobody', sessions(ofNobody))),
  ...asEverybody(gql('compute_session_list by live states', sessions(`${ofNobody},status:"${LIVE}"`))),
  ...asEverybody(gql('compute_session_list by a key', sessions('access_key:"AKIANOBODYHASTHISKEY"'))),
  ...asEverybody(gql('compute_session_list of another domain', sessions('domain_name:"research"'))),
  gql('compute_session_list by an unknown state', sessions('status:"NONSENSE"')),
  gql('compute_session_list by one unknown state', sessions('status:"RUNNING,NONSENSE"')),
  gql('compute_session_list by a state in small letters', sessions(`${ofNobody},status:"running"`)),
  gql('compute_session_list by an unknown column', sessions('filter:"colour == \\"red\\""')),
  ...asEverybody(gql('vfolder_list of nobody', folders(ofNobody))),
  ...asEverybody(
    gql(
      'vfolder_list of nobody, own folders',
      folders(`filter:"(user_email == ${NOBODY}) & (ownership_type == \\"user\\")"`),
    ),
  ),
  ...asEverybody(
    gql(
      'vfolder_list, several users',
      folders(`filter:"(user_email in [${NOBODY}]) & (ownership_type in [\\"user\\"])"`),
    ),
  ),
  ...asEverybody(gql('vfolder_list of another domain', folders(`${ofNobody},domain_name:"research"`))),
  gql('vfolder_list by an unknown column', folders('filter:"colour == \\"red\\""')),
  gql('vfolder_list by an unknown ownership', folders('filter:"ownership_type == \\"nonsense\\""')),
  ...asEverybody(gql('keypair', '{keypair{user_id full_name is_active is_admin resource_policy projects}}')),
  ...asEverybody(gql('keypair of nobody', '{keypair(access_key:"AKIANOBODYHASTHISKEY"){user_id}}')),
  ...asEverybody(gql('keypair, another domain', '{keypair(domain_name:"research"){user_id}}')),
  ...asEverybody(
    gql('keypairs of the user', '{keypairs(email:"user@example.com"){user_id full_name is_active projects}}'),
  ),
  ...asEverybody(gql('keypairs of nobody', '{keypairs(email:"nobody@w.example"){user_id}}')),
  ...asEverybody(gql('keypairs of another domain', '{keypairs(domain_name:"research"){user_id}}')),
  ...asEverybody(gql('keypair_resource_policies', '{keypair_resource_policies{name}}')),
  ...asEverybody(gql('keypair_resource_policy', '{keypair_resource_policy{name}}')),
  ...asEverybody(gql('keypair_resource_policy by name', '{keypair_resource_policy(name:"default"){name}}')),
  ...asEverybody(gql('keypair_resource_policy that is none', '{keypair_resource_policy(name:"nowhere"){name}}')),
];
