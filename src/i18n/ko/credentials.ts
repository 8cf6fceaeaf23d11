import type { Catalogue } from '../messages.ts';

const number = new Intl.NumberFormat('ko');
const n = (value: number) => number.format(value);

/** Korean, what is said of credentials. */
export const credentials: Catalogue<'credentials'> = {
  // 목록
  'credentials.tabs': '상태별 크리덴셜',
  'credentials.tab.active': '활성',
  'credentials.tab.inactive': '비활성',
  'credentials.count': ({ matching, all }) =>
    all === null || matching === all ? `크리덴셜 ${n(matching)}개` : `크리덴셜 ${n(all)}개 중 ${n(matching)}개 일치`,
  'credentials.count.most': ({ count }) => `크리덴셜 최대 ${n(count)}개`,
  'credentials.empty.active': '활성 크리덴셜이 없습니다.',
  'credentials.empty.inactive': '비활성 크리덴셜이 없습니다. 비활성화된 키가 하나도 없습니다.',
  'credentials.copy': '액세스 키 복사',
  'credentials.copied': ({ access_key }) => `${access_key} 키를 복사했습니다.`,
  'credentials.onlySuperadmin': '크리덴셜은 슈퍼관리자만 변경할 수 있습니다.',
  'keypair.access_key': '액세스 키',
  'keypair.user_id': '소유자',
  'keypair.user': '소유자 UUID',
  'keypair.last_used': '마지막 사용',
  'keypair.num_queries': '요청 수',
  'keypair.rolling_count': '현재 요청 수',
  'keypair.concurrency_used': '실행 중 세션',
  'keypair.is_admin': '관리자 키',
  'keypair.is_default': '기본 키',
  'keypair.ssh_public_key': 'SSH 공개 키',

  // 크리덴셜 하나
  'credentials.details': '크리덴셜',
  'credentials.details.failed': '크리덴셜 정보를 읽지 못했습니다.',
  'credentials.limits.others': ({ value }) => `${value}, 나머지는 모두 ∞`,
  'credentials.limits.none': '없음',
  'credentials.details.none': '그런 크리덴셜이 없거나 내 도메인의 것이 아닙니다.',
  'credentials.details.key': '키',
  'credentials.details.owner': '소유자',
  'credentials.details.use': '사용',
  'credentials.details.running': '실행 중인 세션',
  'credentials.details.pending': '대기 중인 세션',
  'credentials.details.rate': ({ limit }) => `15분에 요청 ${n(limit)}건`,
  'credentials.details.main': '이메일과 비밀번호로 로그인하면 이 키를 받습니다.',
  'credentials.secret.show': '시크릿 키 보기',
  'credentials.secret.hide': '숨기기',
  'credentials.secret.what': '열어 보면 활동 기록에 남습니다.',
  'credentials.secret.failed': '시크릿 키를 읽지 못했습니다.',
  'credentials.secret.onlySuperadmin': '시크릿 키는 슈퍼관리자에게만 보여 줍니다.',

  // 추가와 편집
  'credentials.create.failed': '크리덴셜을 추가하지 못했습니다.',
  'credentials.created': ({ email }) => `${email} 사용자의 크리덴셜을 추가했습니다.`,
  'credentials.edit': ({ access_key }) => `${access_key} 편집`,
  'credentials.save.failed': '크리덴셜을 저장하지 못했습니다.',
  'credentials.saved': ({ access_key }) => `${access_key} 키를 저장했습니다.`,
  'credentials.owner.hint': '이메일 주소나 그 일부를 입력하세요.',
  'credentials.owner.found': '찾은 사용자',
  'credentials.owner.none': '이런 이메일 주소를 가진 사용자가 없습니다.',
  'credentials.owner.more': ({ total }) => `${n(total)}명 중 처음 20명입니다. 더 입력하세요.`,
  'credentials.active.hint': '비활성 키로 서명한 요청은 거부됩니다.',
  'credentials.rate.hint': '15분 동안의 요청 수입니다. 넘으면 거부되며 보통 10,000입니다.',
  'credentials.rate.window': '바뀐 한도는 다음 15분 구간부터 적용됩니다.',
  'credentials.second.has': '이미 활성 키가 있는 사용자입니다.',
  'credentials.second.inactive': '비활성 상태로 추가하는 것이 안전합니다.',
  'credentials.second.idle':
    '이미 기본 키가 있는 사용자입니다. 이 버전에서는 기본 키로 지정하기 전까지 다른 키로 서명한 요청이 거부됩니다.',
  'credentials.advanced': '고급',
  'credentials.advanced.what':
    '23.03부터 26.9까지의 오픈소스 매니저는 직접 정한 액세스 키와 시크릿 키를 받지 않고 둘 다 스스로 만듭니다. 그래서 이 입력란은 닫혀 있습니다.',
  'form.rate': '1부터 2,147,483,647까지의 정수를 입력하세요.',

  // 활성화, 비활성화, 삭제
  'credentials.enabled': ({ access_key }) => `${access_key} 키를 활성화했습니다.`,
  'credentials.disabled': ({ access_key }) => `${access_key} 키를 비활성화했습니다.`,
  'credentials.enable.failed': ({ access_key }) => `${access_key} 키를 활성화하지 못했습니다.`,
  'credentials.disable.failed': ({ access_key }) => `${access_key} 키를 비활성화하지 못했습니다.`,
  'credentials.enable.title': ({ access_key }) => `${access_key} 키를 활성화할까요?`,
  'credentials.enable.other': ({ email }) => `${email} 사용자의 기본 키가 아닙니다.`,
  'credentials.disable.title': ({ access_key }) => `${access_key} 키를 비활성화할까요?`,
  'credentials.main': ({ email }) => `${email} 사용자의 기본 키입니다.`,
  'credentials.disable.other':
    '그 뒤 로그인하면 이 사용자의 다른 활성 키를 받지만, 이 버전은 그 키의 모든 요청을 거부합니다. 다른 활성 키가 없으면 로그인이 거부됩니다.',
  'credentials.disable.any': '그 뒤 로그인하면 이 사용자의 다른 활성 키를 받습니다. 다른 활성 키가 없으면 거부됩니다.',
  'credentials.disable.useless': '그 뒤에도 로그인은 되지만 이후의 모든 요청이 거부됩니다.',
  'credentials.disable.refused': '이 버전은 기본 키를 비활성화하지 않으므로 매니저가 거부합니다.',
  'credentials.disable.instead': '접속을 막으려면 사용자를 비활성화하세요.',
  'credentials.live': ({ sessions }) =>
    `이 키의 세션 ${n(sessions)}개가 살아 있습니다. 세션은 계속되지만 이 키로는 접근할 수 없게 됩니다.`,
  'credentials.delete.title': ({ access_key }) => `${access_key} 키를 삭제할까요?`,
  'credentials.delete.what': ({ email }) =>
    `${email} 사용자의 키와 시크릿이 사라집니다. 다시 필요할 수 있다면 대신 비활성화하세요.`,
  'credentials.delete.main': '매니저는 기본 키를 삭제하지 않으므로 거부합니다.',
  'credentials.delete.used': ({ sessions }) =>
    `이 키로 만든 세션이 ${n(sessions)}개 있습니다. 이 버전은 기록을 위해 그런 키를 남겨 두므로 거부합니다.`,
  'credentials.delete.failed': '크리덴셜을 삭제하지 못했습니다.',
  'credentials.deleted': ({ access_key }) => `${access_key} 키를 삭제했습니다.`,
  'credentials.check.failed': ({ access_key }) =>
    `${access_key} 키에 무엇이 달려 있는지 읽지 못해 아무것도 바꾸지 않았습니다.`,

  // 여러 개 한꺼번에
  'credentials.enable.start': ({ count }) => `크리덴셜 ${n(count)}개 활성화`,
  'credentials.disable.start': ({ count }) => `크리덴셜 ${n(count)}개 비활성화`,
  'credentials.delete.start': ({ count }) => `크리덴셜 ${n(count)}개 삭제`,
  'credentials.many.main': ({ count }) =>
    `이 중 ${n(count)}개는 기본 키이며, 다시 활성화할 때까지 소유자가 클러스터를 쓸 수 없습니다.`,
  'credentials.many.live': ({ count }) =>
    `이 중 ${n(count)}개는 살아 있는 세션이 있습니다. 세션은 계속되지만 그 키로는 접근할 수 없게 됩니다.`,
  'credentials.skip.own': '지금 로그인에 쓰고 있는 키',
  'credentials.skip.active': '이미 활성 상태',
  'credentials.skip.inactive': '이미 비활성 상태',
  'credentials.skip.main': '매니저가 삭제하지 않는 기본 키',
  'credentials.skip.used': '이 키로 만든 세션이 있어 이 버전이 기록을 위해 남겨 두는 키',
  'credentials.skip.stays': '이 버전이 비활성화하지 않는 기본 키',

  // 여러 개 한꺼번에
  'credentials.editMany': '크리덴셜 편집',
  'credentials.editMany.next': '계속',
  'credentials.editMany.keep': '그대로',
  'credentials.editMany.rate': '15분 동안의 요청 수입니다. 비워 두면 그대로 유지됩니다.',
  'credentials.editMany.nothing': '변경할 항목을 선택하세요.',
  'credentials.editMany.start': ({ count }) => `크리덴셜 ${n(count)}개 변경`,
  'credentials.skip.same': '이미 그러함',
};
