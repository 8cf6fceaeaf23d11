import type { Catalogue } from '../messages.ts';

const number = new Intl.NumberFormat('ko');
const n = (value: number) => number.format(value);

/** Korean, what is said of sessions. */
export const sessions: Catalogue<'sessions'> = {
  'sessions.tabs': '상태별 세션',
  'sessions.tab.running': '실행 중',
  'sessions.tab.pending': '대기 중',
  'sessions.tab.finished': '종료됨',
  'sessions.count': ({ matching, all }) =>
    all === null || matching === all ? `세션 ${n(matching)}개` : `세션 ${n(all)}개 중 ${n(matching)}개 일치`,
  'sessions.empty.running': '실행 중인 세션이 없습니다.',
  'sessions.empty.pending': '자원을 기다리는 세션이 없습니다.',
  'sessions.empty.finished': '아직 종료된 세션이 없습니다.',
  'session.name': '이름',
  'session.session_id': 'ID',
  'session.user_email': '소유자',
  'session.group_name': '프로젝트',
  'session.group_id': '프로젝트 ID',
  'session.type': '유형',
  'session.status_info': '이유',
  'session.result': '결과',
  'session.scaling_group': '자원 그룹',
  'session.image': '이미지',
  'session.cluster_mode': '클러스터 모드',
  'session.cluster_size': '컨테이너 수',
  'session.agent_ids': '에이전트',
  'session.access_key': '액세스 키',
  'session.terminated_at': '종료',
  'session.occupied_slots': '사용 중인 자원',
  'sessions.details': '세션',
  'sessions.details.owner': '소유자',
  'sessions.details.runs': '실행 위치',
  'sessions.details.none': '그런 세션이 없거나 내 도메인의 세션이 아닙니다.',
  'sessions.details.failed': '이 세션을 읽지 못했습니다.',
};
