import type { Catalogue } from '../messages.ts';

const number = new Intl.NumberFormat('ko');
const n = (value: number) => number.format(value);

/** Korean, what is said of resource policies. */
export const policies: Catalogue<'policies'> = {
  // 목록
  'policies.tabs': '정책 종류',
  'policies.tab.keypair': '키페어',
  'policies.tab.user': '사용자',
  'policies.tab.project': '프로젝트',
  'policies.count': ({ matching, all }) =>
    all === null || matching === all ? `정책 ${n(matching)}개` : `정책 ${n(all)}개 중 ${n(matching)}개 일치`,
  'policies.empty': '이 종류의 정책이 아직 없습니다.',
  'policies.create': '정책 만들기',
  'policies.onlySuperadmin': '자원 정책은 슈퍼관리자만 변경할 수 있습니다.',
  'policies.name': '이름',
  'policies.created_at': '생성',
  'policies.system': '시스템 기본값',
  'policies.col.system': '시스템',
  'policies.col.allowed_vfolder_hosts': '호스트',
  'policies.col.default_for_unspecified': '명시되지 않은 자원',
  'policies.col.max_concurrent_sessions': '세션 수',
  'policies.col.max_containers_per_session': '컨테이너 수',
  'policies.col.idle_timeout': '유휴(초)',
  'policies.col.max_session_lifetime': '수명(초)',
  'policies.col.max_vfolder_size': '폴더 용량(GB)',
  'policies.col.max_quota_scope_size': '폴더 할당량(GB)',
  'policies.unspecified.LIMITED': '사용 불가',
  'policies.unspecified.UNLIMITED': '무제한',

  // 정책 하나
  'policies.details.failed': '정책을 읽지 못했습니다.',
  'policies.details.none': '그런 정책이 없습니다.',
  'policies.resources': '자원',
  'policies.slots.failed': '클러스터에 어떤 자원이 있는지 읽지 못했습니다.',
  'policies.slots.names':
    '클러스터에 어떤 자원이 있는지 읽지 못해 매니저의 이름으로 표시하며 일부가 빠져 있을 수 있습니다.',
  'policies.sessions': '세션',
  'policies.pending': '대기 세션',
  'policies.folders': '폴더',
  'policies.limits': '한도',
  'policies.use': '사용 중인 대상',
  'policies.use.failed': '이 정책을 쓰는 대상을 세지 못했습니다.',
  'policies.use.keypair': ({ count }) => `크리덴셜 ${n(count)}개`,
  'policies.use.user': ({ count }) => `사용자 ${n(count)}명`,
  'policies.use.project': ({ count }) => `프로젝트 ${n(count)}개`,
  'policies.use.keypair.most': ({ count }) => `크리덴셜 최대 ${n(count)}개`,
  'policies.use.hidden': '이 매니저는 프로젝트에 없는 사용자의 크리덴셜을 알려 주지 않으므로 더 있을 수 있습니다.',
  'policies.use.domain': '내 도메인에서만 센 수입니다. 다른 도메인에서도 이 정책을 쓸 수 있습니다.',
  'policies.use.ask': '세기 (모든 사용자를 읽음)',
  'policies.use.active': '활성 목록 보기',
  'policies.use.inactive': '비활성 목록 보기',
  'policies.use.more': ({ count }) => `외 ${n(count)}개`,
  'policies.use.old': ({ version }) =>
    `이 매니저는 정책별로 목록을 보여 주지 못합니다. ${version} 이상에서 할 수 있습니다.`,
  'policies.host.none': '권한 없음',

  // 양식
  'policies.edit': ({ name }) => `${name} 편집`,
  'policies.copyOf': ({ name }) => `${name}-copy`,
  'policies.create.failed': '정책을 만들지 못했습니다.',
  'policies.save.failed': '정책을 저장하지 못했습니다.',
  'policies.created': ({ name }) => `${name} 정책을 만들었습니다.`,
  'policies.created.sftp': ({ name }) =>
    `${name} 정책은 만들었지만 SFTP 세션 한도는 설정하지 못했습니다. 지금은 세션 한도와 같으니 정책을 편집해 설정하세요.`,
  'policies.saved': ({ name }) => `${name} 정책을 저장했습니다.`,
  'policies.name.hint': '나중에 바꿀 수 없습니다.',
  'policies.name.fixed': '정책은 이름으로 구별되므로 이름은 바꿀 수 없습니다.',
  'policies.name.max': '256자까지 쓸 수 있습니다.',
  'policies.unspecified.hint': '나중에 추가되는 가속기처럼 여기에 없는 자원에 적용됩니다.',
  'policies.stored': ({ value }) => `매니저는 ‘한도 없음’을 ${value}(으)로 저장합니다.`,
  'policies.stored.other': ({ value, other }) =>
    `매니저에는 지금 ‘한도 없음’이 ${other}(으)로 저장되어 있으며, 이 콘솔은 ${value}(으)로 저장합니다.`,
  'policies.pending.fixed':
    '이 매니저는 정책에 한 번 설정된 대기 세션 자원 한도를 바꾸지 못합니다. 정책을 복제해 사본에서 설정하세요.',
  'policies.stored.system': '매니저는 이를 -1로 저장하고 자체 설정을 따릅니다.',
  'policies.most': ({ most }) => `최대 ${most}.`,
  'policies.range.whole': ({ least, most }) => `${least}에서 ${most}까지의 정수.`,
  'policies.range.number': ({ least, most }) => `${least}에서 ${most}까지의 수.`,
  'policies.range.bytes': ({ least, most }) => `${least}에서 ${most}까지, 바이트 단위로 나누어떨어지는 값.`,
  'policies.atLeast.whole': ({ least }) => `${least} 이상의 정수.`,
  'policies.atLeast.number': ({ least }) => `${least} 이상의 수.`,
  'policies.atLeast.bytes': ({ least }) => `${least} 이상, 바이트 단위로 나누어떨어지는 값.`,
  'policies.hosts.all': '모든 권한',
  'policies.hosts.none': '매니저에 등록된 스토리지 호스트가 없습니다.',
  'policies.hosts.hint':
    '선택하지 않은 것은 이 정책으로 허용되지 않습니다. 도메인이나 프로젝트에서 따로 허용할 수는 있습니다.',
  'policies.hosts.failed': '스토리지 호스트를 읽지 못해 이 정책에 있는 호스트만 표시합니다.',
  'policies.folders.elsewhere': '이 매니저는 폴더 한도를 사용자 정책과 프로젝트 정책에 둡니다.',
  'permission.create-vfolder': '폴더 만들기',
  'permission.modify-vfolder': '폴더 변경',
  'permission.delete-vfolder': '폴더 삭제',
  'permission.mount-in-session': '세션에 마운트',
  'permission.upload-file': '파일 올리기',
  'permission.download-file': '파일 내려받기',
  'permission.invite-others': '다른 사람 초대',
  'permission.set-user-specific-permission': '사용자별 권한 설정',

  // 삭제
  'policies.delete.title': ({ name }) => `${name} 정책을 삭제할까요?`,
  'policies.delete.what': '정책이 완전히 사라집니다.',
  'policies.delete.free': '이 정책을 쓰는 대상이 없습니다.',
  'policies.delete.none': '이 정책을 쓰는 것으로 알려진 대상이 없습니다.',
  'policies.delete.used.keypair': ({ count }) =>
    `비활성을 포함해 크리덴셜 ${n(count)}개가 쓰고 있어 매니저가 삭제하지 않습니다. 먼저 다른 정책을 지정하세요.`,
  'policies.delete.used.most': ({ count }) =>
    `비활성을 포함해 크리덴셜 최대 ${n(count)}개가 쓰고 있어 매니저가 삭제하지 않습니다. 먼저 다른 정책을 지정하세요.`,
  'policies.delete.used.user': ({ count }) =>
    `비활성을 포함해 사용자 ${n(count)}명이 쓰고 있어 매니저가 삭제하지 않습니다. 먼저 다른 정책을 지정하세요.`,
  'policies.delete.used.project': ({ count }) =>
    `프로젝트 ${n(count)}개가 쓰고 있어 매니저가 삭제하지 않습니다. 먼저 다른 정책을 지정하세요.`,
  'policies.delete.default':
    '매니저는 다른 정책 없이 만들어지는 대상에 이 정책을 지정합니다. 없으면 아무것도 만들 수 없으므로 콘솔에서는 삭제하지 않습니다.',
  'policies.delete.failed': '정책을 삭제하지 못했습니다.',
  'policies.deleted': ({ name }) => `${name} 정책을 삭제했습니다.`,

  // 비교
  'policies.compare': '비교',
  'policies.compare.two': '비교하려면 정책 두 개를 선택하세요.',
  'policies.compare.title': ({ name, other }) => `${name} / ${other}`,
  'policies.compare.limit': '한도',
  'policies.compare.differs': '다름',
  'policies.compare.count': ({ count, total }) =>
    count === 0 ? `${n(total)}개 항목이 모두 같습니다.` : `${n(total)}개 항목 중 ${n(count)}개가 다릅니다(≠ 표시).`,
};
