import type { Catalogue } from '../messages.ts';

/** 자원 그룹. */
export const groups: Catalogue<'groups'> = {
  'groups.count': ({ matching, all }) =>
    all === null || matching === all
      ? `자원 그룹 ${matching.toLocaleString('ko')}개`
      : `자원 그룹 ${all.toLocaleString('ko')}개 중 ${matching.toLocaleString('ko')}개 일치`,
  'groups.empty': '자원 그룹이 없습니다.',
  'groups.empty.next': '자원 그룹은 세션을 실행할 에이전트의 묶음입니다. "자원 그룹 만들기"로 첫 그룹을 만드세요.',
  'groups.onlySuperadmin': '자원 그룹은 슈퍼관리자만 변경할 수 있습니다.',
  'groups.slots.failed': '클러스터의 자원 목록을 읽지 못했습니다. 열 제목은 매니저가 쓰는 이름입니다.',

  'group.scheduler.fifo': 'FIFO',
  'group.scheduler.lifo': 'LIFO',
  'group.scheduler.drf': 'DRF',
  'group.scheduler.mof': 'MOF',
  'group.scheduler.fair-share': '공정 분배',
  'group.agent_count_by_status': '에이전트',
  'group.agents.ALIVE': '연결됨',
  'group.agents.LOST': '연결 끊김',
  'group.agents.RESTARTING': '재시작 중',
  'group.agents.TERMINATED': '종료됨',
  'group.agents.none': '없음',
  'group.slots.total': ({ name }) => `${name} 전체`,
  'group.wsproxy_addr.column': 'WSProxy 주소',
  'group.pending_timeout.column': '대기 제한 시간(초)',
  'group.num_retries_to_skip.column': '건너뛰기 재시도',
  'group.use_host_network': '호스트 네트워크',
  'group.driver': '드라이버',
  'group.driver_opts': '드라이버 옵션',
  'group.created_at': '만든 시각',

  'groups.details': '자원 그룹',
  'groups.details.none': '그런 자원 그룹이 없습니다.',
  'groups.details.failed': '자원 그룹을 읽지 못했습니다.',
  'groups.inactive.what':
    '비활성 그룹입니다. 사용자에게 보이지 않고, 새 세션은 거부됩니다. 이미 대기 중인 세션은 시작됩니다.',
  'groups.options': '스케줄러 옵션',
  'groups.timeout.off': '끔',
  'groups.timeout.ignored': '이 버전은 대기 제한 시간이 지나도 세션을 취소하지 않습니다. 값을 저장하기만 합니다.',
  'groups.retries.global': '클러스터 설정을 따름',
  'groups.use': '사용하는 곳',
  'groups.use.failed': '이 자원 그룹이 어디에 쓰이는지 읽지 못했습니다.',
  'groups.use.domains': '도메인',
  'groups.use.projects': '프로젝트',
  'groups.use.running': '실행 중인 세션',
  'groups.use.pending': '대기 중인 세션',
  'groups.use.sessions': '전체 세션',
  'groups.use.endpoints': '모델 서비스',

  'groups.copyOf': ({ name }) => `${name}-copy`,
  'groups.form.failed': '양식을 열 수 없습니다.',
  'groups.edit': ({ name }) => `${name} 편집`,
  'groups.name.hint': '영문자, 숫자, ".", "_", "-"만 쓸 수 있습니다. 이름은 나중에 바꿀 수 없습니다.',
  'groups.name.fixed': '자원 그룹의 이름은 바꿀 수 없습니다.',
  'groups.name.characters': '영문자, 숫자, ".", "_", "-"만 쓸 수 있습니다.',
  'groups.name.max': '최대 64자입니다.',
  'groups.name.taken': '같은 이름의 자원 그룹이 이미 있습니다.',
  'groups.description.max': '최대 512자입니다.',
  'groups.active.hint': '새 세션은 활성 그룹에서만 시작됩니다.',
  'groups.public.hint': '공개하지 않은 그룹은 관리자에게만 보입니다.',
  'groups.scheduler.hint':
    'FIFO와 LIFO는 먼저 또는 나중에 요청한 세션부터 시작합니다. DRF는 사용자마다 자원을 공정하게 나눕니다.',
  'groups.domain.none': '없음',
  'groups.domain.hint': '이 도메인의 사용자가 그룹을 쓸 수 있습니다. 도메인이 없으면 아직 아무도 쓸 수 없습니다.',
  'groups.opened': ({ name, to }) => `${name} 그룹을 ${to} 도메인에 열었습니다.`,
  'groups.opened.failed': ({ name, to }) => `${name} 그룹을 만들었지만 ${to} 도메인에 열지 못했습니다.`,
  'groups.wsproxy.hint':
    '이 URL의 WSProxy가 앱의 트래픽을 에이전트로 직접 전달합니다(v2 API). WSProxy가 에이전트에 닿지 못하면 비워 두세요. 그러면 매니저가 전달합니다(v1 API).',
  'groups.wsproxy.address': 'http:// 또는 https://로 시작하는 URL이거나 빈 값이어야 합니다.',
  'groups.wsproxy.max': '최대 1,024자입니다.',
  'groups.token.hint': 'WSProxy가 매니저에게 제시하는 토큰입니다. 다시 보여 주지 않습니다.',
  'groups.token.keep': '비워 두면 저장된 토큰을 그대로 둡니다. 저장된 토큰은 보여 주지 않습니다.',
  'groups.token.max': '최대 128자입니다.',
  'groups.token.new': '새 토큰',
  'groups.types.hint': '하나 이상 골라야 합니다.',
  'groups.types.one': '세션 유형을 하나 이상 허용하세요.',
  'groups.types.unknown': '이 버전이 모르는 세션 유형이 있습니다.',
  'groups.timeout.hint': '이 시간(초)이 지나도 대기 중인 세션은 취소됩니다. 0이면 취소하지 않습니다.',
  'groups.timeout.number': '0부터 1,000,000,000까지의 초 단위 숫자여야 합니다.',
  'groups.retries.hint':
    '스케줄러가 다음 세션으로 넘어가기 전에 한 세션을 시도하는 횟수입니다. 비워 두면 클러스터 설정을 따릅니다.',
  'groups.retries.unused': 'FIFO와 LIFO만 이 값을 씁니다. 비워 두면 클러스터 설정을 따릅니다.',
  'groups.retries.number': '0부터 2,147,483,647까지의 정수이거나 빈 값이어야 합니다.',
  'groups.others': '그 밖의 스케줄러 옵션',
  'groups.others.kept': '저장할 때 이 옵션들은 그대로 다시 기록됩니다.',
  'groups.create.failed': '자원 그룹을 만들지 못했습니다.',
  'groups.created': ({ name }) => `${name} 그룹을 만들었습니다.`,
  'groups.save.failed': '자원 그룹을 저장하지 못했습니다.',
  'groups.saved': ({ name }) => `${name} 그룹을 저장했습니다.`,
  'groups.inactivate': '비활성화',
  'groups.inactivated': ({ name }) => `${name} 그룹을 비활성화했습니다.`,

  'groups.delete.title': ({ name }) => `${name} 그룹을 삭제할까요?`,
  'groups.delete.held': ({ name }) => `${name} 그룹은 삭제할 수 없습니다`,
  'groups.delete.free': '이 그룹에 속한 에이전트, 세션, 모델 서비스가 없습니다.',
  'groups.delete.what': '삭제한 자원 그룹은 되돌릴 수 없습니다.',
  'groups.delete.failed': '자원 그룹을 삭제하지 못했습니다.',
  'groups.delete.start': ({ count }) => `자원 그룹 ${count.toLocaleString('ko')}개 삭제`,
  'groups.deleted': ({ name }) => `${name} 그룹을 삭제했습니다.`,
  'groups.delete.agents': ({ count }) =>
    `에이전트 ${count.toLocaleString('ko')}개가 이 그룹에 속해 있습니다(연결이 끊기거나 종료된 것 포함).`,
  'groups.delete.more': ({ name, count }) => `${name} 외 ${count.toLocaleString('ko')}개`,
  'groups.delete.agents.next':
    '먼저 다른 그룹으로 옮기세요. 각 에이전트의 설정 파일에서 그룹을 바꾸고 다시 시작하면 됩니다.',
  'groups.delete.sessions': ({ count }) =>
    `세션 ${count.toLocaleString('ko')}개가 이 그룹에 속해 있습니다(끝난 것 포함). 이 버전은 세션이 있는 그룹을 삭제하지 않습니다.`,
  'groups.delete.endpoints': ({ count }) => `모델 서비스 ${count.toLocaleString('ko')}개가 이 그룹에 속해 있습니다.`,
  'groups.delete.inactivate': '대신 비활성화할 수 있습니다. 사용자에게 보이지 않고 새 세션도 시작되지 않습니다.',
  'groups.delete.inactive': '이미 비활성 그룹이라 새 세션이 시작되지 않습니다.',
  'groups.delete.erases': ({ count }) =>
    `이 버전에서는 그룹의 세션 ${count.toLocaleString('ko')}개가 함께 삭제되어, 목록과 통계에서도 사라집니다.`,
  'groups.delete.live': ({ count }) => `그중 ${count.toLocaleString('ko')}개는 아직 끝나지 않았습니다.`,
  'groups.delete.erases.endpoints': ({ count }) =>
    `이 버전에서는 그룹의 모델 서비스 ${count.toLocaleString('ko')}개가 함께 삭제됩니다.`,
  'groups.delete.domains': ({ count }) =>
    `도메인 ${count.toLocaleString('ko')}개가 지금 이 그룹을 쓸 수 있으며, 더 이상 쓰지 못하게 됩니다.`,
  'groups.delete.projects': ({ count }) =>
    `프로젝트 ${count.toLocaleString('ko')}개가 지금 이 그룹을 쓸 수 있으며, 더 이상 쓰지 못하게 됩니다.`,
  'groups.delete.presets': ({ count }) =>
    `이 그룹의 프리셋 ${count.toLocaleString('ko')}개는 남지만, 어떤 세션도 쓸 수 없습니다.`,
};
