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
  'group.slots.used': ({ name }) => `${name} 사용`,
  'group.slots.total': ({ name }) => `${name} 전체`,
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
  'groups.use.failed': '이 자원 그룹을 누가 사용하는지 읽지 못했습니다.',
  'groups.use.domains': '도메인',
  'groups.use.projects': '프로젝트',
  'groups.use.live': '끝나지 않은 세션',
  'groups.use.sessions': '전체 세션',
  'groups.use.endpoints': '모델 서비스',
};
