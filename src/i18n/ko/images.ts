import type { Catalogue } from '../messages.ts';

/** 컨테이너 이미지. */
export const images: Catalogue<'images'> = {
  'images.tabs': '상태별 이미지',
  'images.tab.available': '사용 가능',
  'images.tab.forgotten': '제외됨',
  'images.count': ({ matching, all }) =>
    all === null || matching === all
      ? `이미지 ${matching.toLocaleString('ko')}개`
      : `이미지 ${all.toLocaleString('ko')}개 중 ${matching.toLocaleString('ko')}개 일치`,
  'images.empty': '이미지가 없습니다.',
  'images.empty.next': '레지스트리를 추가하고 다시 스캔하면 그곳에서 찾은 이미지가 나타납니다.',
  'images.empty.forgotten': '제외된 이미지가 없습니다. 레지스트리에 남아 있는 이미지는 다시 스캔하면 돌아옵니다.',
  'images.onlySuperadmin': '이미지는 슈퍼관리자만 변경할 수 있습니다.',
  'images.ofDomain': '소속 도메인이 허용한 레지스트리의 이미지만 나타납니다.',
  'images.slots.failed': '클러스터의 자원 목록을 읽지 못했습니다. 열 제목은 매니저가 쓰는 이름입니다.',
  'images.minimum': ({ name }) => `최소 ${name}`,
  'images.any': '모두',
  'images.own': '레이블',
  'images.installed': '설치됨',
  'images.installed.what':
    '에이전트는 아키텍처를 구분하지 않고 이미지를 보고합니다. "설치됨"은 어떤 아키텍처로든 이 이미지를 가진 에이전트가 있다는 뜻입니다.',
  'images.operational': '운영용',
  'image.name': '이름',
  'image.canonical': '전체 이름',
  'image.version': '버전',
  'image.tags': '태그',
  'image.architecture': '아키텍처',
  'image.registry': '레지스트리',
  'image.project': '프로젝트',
  'image.base_distro': '기반 OS',
  'image.runtime_type': '언어',
  'image.installed': '설치',
  'image.installed_agents': '설치된 에이전트',
  'image.digest': '다이제스트',
  'image.size_bytes': '크기',
  'image.supported_accelerators': '가속기',
  'image.operational': '운영용',
  'image.owner': '소유자',
  'image.labels': '레이블',
  'image.id': 'ID',

  'images.edit': ({ name }) => `${name}의 최소 자원`,
  'images.minimum.of': ({ name }) => `최소 ${name}`,
  'images.min.what':
    '이보다 적게 요청한 세션은 이 값으로 조정되어 생성됩니다. 최소 CPU와 RAM은 이미지 자체의 값보다 작을 수 없습니다.',
  'images.min.what.stored':
    '이보다 적게 요청한 세션은 이 값으로 조정되어 생성됩니다. 레지스트리를 다시 스캔하면 설정한 값이 이미지 자체의 값으로 돌아갑니다.',
  'images.min.own': ({ value }) => `이미지 자체의 값: ${value}`,
  'images.min.own.none': '이미지 자체에는 값이 없습니다.',
  'images.min.first': '0보다 큰 숫자여야 합니다. 코어와 바이트는 정수여야 합니다: 0.1 GiB가 아니라 256 MiB.',
  'images.min.amount': '0 이상의 숫자여야 합니다. 필요 없는 자원이면 비워 두세요.',
  'images.min.noEffect': '이 값은 효과가 없습니다. 이 버전에서는 이미지 자체의 최소값이 대신 적용됩니다.',
  'images.min.below': ({ names }) =>
    `이미지 자체의 최소값보다 작습니다: ${names}. 이미지의 값은 시험을 거쳐 정해졌고, 더 적으면 세션이 실패할 수 있습니다. 확실하지 않으면 그대로 두세요.`,
  'images.min.reset': '이미지 자체의 값 사용',
  'images.save.failed': '최소 자원을 저장하지 못했습니다.',
  'images.saved': ({ name }) => `${name}을(를) 저장했습니다.`,

  'images.alias.title': ({ name }) => `${name}에 별칭 추가`,
  'images.alias.field': '별칭',
  'images.alias.hint': '이 이미지를 찾을 때 쓰는 짧은 이름입니다. 모든 이미지에서 하나뿐이어야 합니다.',
  'images.alias.blanks': '별칭에는 공백을 쓸 수 없습니다.',
  'images.alias.long': '최대 255자입니다.',
  'images.alias.canonical': '이 전체 이름을 가진 이미지가 있습니다.',
  'images.alias.added': ({ name }) => `별칭 ${name}을(를) 추가했습니다.`,
  'images.alias.removed': ({ name }) => `별칭 ${name}을(를) 제거했습니다.`,
  'images.alias.failed': '별칭을 추가하지 못했습니다.',
  'images.dealias.do': '제거',
  'images.dealias.of': ({ name }) => `별칭 ${name} 제거`,
  'images.dealias.failed': ({ name }) => `별칭 ${name}을(를) 제거하지 못했습니다.`,

  'images.notInUse': '사용 중인 이미지가 아닙니다. 레지스트리를 다시 스캔하면 돌아옵니다.',
  'images.forget.do': '제외',
  'images.forget.title': ({ name }) => `${name}을(를) 제외할까요?`,
  'images.forget.what':
    '세션을 시작할 때 이 이미지가 더 이상 나타나지 않습니다. 이미지는 "제외됨" 탭으로 옮겨지고, 레지스트리를 다시 스캔하면 돌아옵니다.',
  'images.forget.what.row':
    '세션을 시작할 때 이 이미지가 더 이상 나타나지 않습니다. 레지스트리를 다시 스캔하면 이미지 자체의 최소 자원으로 다시 나타납니다.',
  'images.forget.failed': '이미지를 제외하지 못했습니다.',
  'images.forgotten': ({ name }) => `${name}을(를) 제외했습니다.`,
  'images.forget.start': ({ count }) => `이미지 ${count.toLocaleString('ko')}개 제외`,
  'images.purge.do': '영구 삭제',
  'images.purge.title': ({ name }) => `${name}을(를) 영구 삭제할까요?`,
  'images.purge.what':
    '이미지의 기록이 별칭과 설정한 최소 자원까지 함께 삭제됩니다. 이미지는 레지스트리와 에이전트에 남고, 다시 스캔하면 새로 기록됩니다.',
  'images.purge.failed': '이미지를 영구 삭제하지 못했습니다.',
  'images.purged': ({ name }) => `${name}을(를) 영구 삭제했습니다.`,
  'images.purge.start': ({ count }) => `이미지 ${count.toLocaleString('ko')}개 영구 삭제`,
  'images.purge.rescanFirst': '이 버전은 사용 중인 이미지만 영구 삭제합니다. 먼저 레지스트리를 다시 스캔하세요.',
  'images.sessions': ({ count }) =>
    count === 0
      ? '이 이미지를 쓰는 세션이 없습니다.'
      : `세션 ${count.toLocaleString('ko')}개가 쓰거나 기다리고 있으며, 다시 시작하지 못할 수 있습니다.`,
  'images.sessions.unread': '이 이미지를 쓰는 세션의 수를 확인하지 못했습니다.',
  'images.aliases.first': ({ names }) => `별칭을 먼저 제거합니다: ${names}.`,
  'images.aliases.first.many': '별칭을 먼저 제거합니다.',
  'images.aliases.kept': ({ names }) => `별칭은 그대로 남으며 다른 이미지가 쓸 수 없습니다: ${names}.`,
  'images.aliases.lost': ({ names }) => `별칭도 사라집니다: ${names}.`,
  'images.stays': ({ names }) => `이미 가진 에이전트에는 남습니다: ${names}.`,
  'images.many': ({ aliases, agents }) =>
    `별칭이 있는 이미지: ${aliases.toLocaleString('ko')}개. 에이전트에 설치된 이미지: ${agents.toLocaleString('ko')}개.`,

  'images.details': '이미지',
  'images.details.minima': '최소 자원',
  'images.details.agents': '에이전트',
  'images.details.none': '그런 이미지가 없거나, 소속 도메인이 그 레지스트리를 허용하지 않습니다.',
  'images.details.failed': '이미지를 읽지 못했습니다.',
};
