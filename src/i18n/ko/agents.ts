import type { Catalogue } from '../messages.ts';

const number = new Intl.NumberFormat('ko');
const n = (value: number) => number.format(value);

/** 에이전트. */
export const agents: Catalogue<'agents'> = {
  'agents.tabs': '상태별 에이전트',
  'agents.tab.connected': '연결됨',
  'agents.tab.terminated': '종료됨',
  'agents.count': ({ matching, all }) =>
    all === null || matching === all ? `에이전트 ${n(matching)}개` : `에이전트 ${n(all)}개 중 ${n(matching)}개 일치`,
  'agents.empty.connected': '연결된 에이전트가 없습니다.',
  'agents.empty.connected.next':
    '에이전트는 세션이 실행되는 노드입니다. 데몬이 매니저에 보고하는 즉시 여기에 나타납니다. 전에 연결되었던 에이전트는 종료됨 탭에 있습니다.',
  'agents.empty.terminated': '연결이 끊기거나 종료된 에이전트가 없습니다.',
  'agents.empty.terminated.next': '한 번 연결되었다가 지금은 연결되어 있지 않은 에이전트가 여기에 나타납니다.',
  'agents.onlySuperadmin': '에이전트는 슈퍼관리자만 변경할 수 있습니다.',
  'agents.summaries':
    '에이전트의 주소, 버전, 사용률은 슈퍼관리자만 볼 수 있습니다. 내가 쓸 수 있는 자원 그룹의 에이전트만 표시합니다.',
  'agents.lost': ({ count }) =>
    `에이전트 ${n(count)}개의 연결이 끊겼습니다(LOST). 하트비트 제한 시간 안에 보고가 없었으며, 종료됨 탭에 표시됩니다.`,
  'agents.lost.show': '연결이 끊긴 에이전트 보기',
  'agents.slots.failed': '클러스터의 자원 목록을 읽지 못했습니다. CPU와 RAM 열만 표시합니다.',
  'agents.notReported': '보고 없음',
  'agents.version.differs': ({ manager }) => `매니저 버전(${manager})과 다릅니다`,
  'agents.capacity': ({ slot }) => `용량 · ${slot}`,
  'agents.live.cpu_util': 'CPU 사용',
  'agents.live.mem_use': 'RAM 사용',
  'agents.live.disk': '디스크 사용률',
  'agents.live.net_rx': '네트워크 수신',
  'agents.live.net_tx': '네트워크 송신',
  'agents.live.util': ({ family }) => `${family} 사용`,
  'agents.live.mem': ({ family }) => `${family} 메모리`,
  'agents.live.power': ({ family }) => `${family} 전력`,
  'agents.live.temperature': ({ family }) => `${family} 온도`,

  'agent.id': 'ID',
  'agent.addr': '주소',
  'agent.scaling_group': '그룹',
  'agent.region': '리전',
  'agent.status_changed': '상태 변경',
  'agent.schedulable.column': '스케줄 가능',
  'agent.version': '버전',
  'agent.architecture': '아키텍처',
  'agent.first_contact': '최초 연결',
  'agent.lost_at': '연결 끊김',
  'agent.container_count': '컨테이너 수',
  'agent.auto_terminate_abusing_kernel': '오용 컨테이너 자동 종료',

  'agents.on': '스케줄 허용',
  'agents.on.what': '이 에이전트에서 새 세션이 다시 시작될 수 있습니다.',
  'agents.on.start': ({ count }) => `에이전트 ${n(count)}개 스케줄 허용`,
  'agents.off': '스케줄 중단',
  'agents.off.what': '이 에이전트에서는 새 세션이 시작되지 않습니다. 실행 중인 세션은 그대로 유지됩니다.',
  'agents.off.start': ({ count }) => `에이전트 ${n(count)}개 스케줄 중단`,
  'agents.skip.on': '이미 스케줄 가능',
  'agents.skip.off': '이미 스케줄 중단됨',

  'agents.utilisation': '사용률',
  'agents.utilisation.none': '보고 없음. 에이전트가 2분 동안 수치를 보내지 않았거나 측정하는 플러그인이 없습니다.',
  'agents.trend': ({ name, count, least, most }) => `${name}: 상세를 연 뒤 ${n(count)}번 읽은 값, ${least}에서 ${most}`,
  'agents.cores': ({ count, core, load }) => `코어 ${n(count)}개의 부하, 가장 높은 코어는 ${core}번 ${load}`,
  'agents.devices': ({ family }) => `${family} 장치`,
  'agents.sessions': '이 에이전트의 세션',
  'agents.sessions.all': ({ count }) => `목록에서 세션 ${n(count)}개 보기`,
  'agents.sessions.none': '이 에이전트에서 실행 중이거나 시작하는 세션이 없습니다.',
  'agents.sessions.failed': '이 에이전트의 세션을 읽지 못했습니다.',
  'agents.plugins': '플러그인',
  'agents.hardware': '하드웨어',
  'agents.hardware.asking': '매니저가 에이전트에 묻는 중…',
  'agents.hardware.none': '이 에이전트의 플러그인은 하드웨어 정보를 보고하지 않습니다.',
  'agents.hardware.failed': '에이전트가 응답하지 않았습니다.',
  'agents.details': '에이전트',
  'agents.allocated': '세션에 할당됨',
  'agents.details.none': '그런 에이전트가 없거나 내 자원 그룹의 에이전트가 아닙니다.',
  'agents.details.failed': '이 에이전트를 읽지 못했습니다.',
};
