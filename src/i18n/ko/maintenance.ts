import type { Catalogue } from '../messages.ts';

/** 운영 중인 클러스터의 유지보수. */
export const maintenance: Catalogue<'maintenance'> = {
  'maintenance.usage': '사용량',
  'maintenance.usage.what':
    '네트워크 장애가 있었거나 컨테이너가 사라진 뒤에는 저장된 키와 에이전트의 사용량이 컨테이너가 실제로 쓰는 양과 다를 수 있습니다. 매니저가 세션을 기준으로 다시 계산하고, 끝나면 응답합니다.',
  'maintenance.recalculate': '사용량 다시 계산',
  'maintenance.usage.took': ({ seconds }) => `${seconds.toLocaleString('ko')}초 걸렸습니다.`,

  'maintenance.images': '이미지',
  'maintenance.images.what':
    '레지스트리마다 어떤 이미지가 있는지 매니저가 다시 읽습니다. 스캔은 레지스트리별로 매니저에서 진행되므로 페이지를 떠나도 됩니다.',
  'maintenance.registries.failed': '레지스트리를 읽지 못했습니다.',

  'maintenance.status': '매니저 상태',
  'maintenance.status.running': '실행 중',
  'maintenance.status.frozen': '유지보수를 위해 동결됨',
  'maintenance.status.failed': '매니저 상태를 읽지 못했습니다.',
  'maintenance.status.unchanged': '상태를 바꾸지 못했습니다.',
  'maintenance.status.notTaken': ({ wanted, status }) =>
    `매니저가 “${wanted}” 변경을 받았지만 상태는 아직 “${status}”입니다.`,
  'maintenance.freeze': '동결',
  'maintenance.unfreeze': '동결 해제',
  'maintenance.freeze.title': '매니저를 동결할까요?',
  'maintenance.freeze.what': '여기에서 해제할 때까지 동결 상태가 유지되며, 매니저를 다시 시작해도 풀리지 않습니다.',
  'maintenance.frozen.stops':
    '동결 중 거부됨: 세션 시작과 변경, 폴더 생성과 변경, 그 밖에 실행 중인 매니저가 필요한 모든 REST 요청.',
  'maintenance.frozen.mutations':
    '막지 않음: GraphQL을 통한 변경. 이 콘솔의 쓰기 대부분(사용자, 키, 정책, 이미지, 그룹, 에이전트)이 여기에 해당합니다. 설정 변경도 막지 않습니다.',
  'maintenance.frozen.noMutations':
    '함께 거부됨: 이 콘솔의 쓰기 대부분인 GraphQL을 통한 변경. 설정 변경은 막지 않습니다.',
  'maintenance.frozen.sessions': '막지 않음: 실행 중인 세션, 로그인, 그리고 읽기만 하는 모든 요청.',

  'maintenance.announcement': '공지',
  'maintenance.announcement.what':
    '이 콘솔과 사용자 콘솔에 로그인하는 모든 사람에게 보이는 글입니다. 삭제할 때까지 남아 있습니다.',
  'maintenance.announcement.failed': '공지를 읽지 못했습니다.',
  'maintenance.announcement.unsaved': '공지를 바꾸지 못했습니다.',
  'maintenance.announcement.saved': '로그인하는 모든 사람에게 공지가 표시됩니다.',
  'maintenance.announcement.removed': '공지를 삭제했습니다.',
  'maintenance.announcement.blank': '공지에는 내용이 있어야 합니다. 공지를 없애려면 삭제하세요.',
  'maintenance.announcement.save': '공지 변경',
  'maintenance.announcement.remove': '삭제',
  'maintenance.announce': '공지하기',
  'maintenance.message': '내용',
  'maintenance.message.hint': 'Markdown으로 씁니다. HTML은 글자 그대로, 이미지는 링크로 표시됩니다.',
  'maintenance.preview': '미리 보기',
  'maintenance.preview.none': '공지하는 내용이 없습니다.',
};
