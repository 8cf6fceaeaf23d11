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
  'image.aliases': '별칭',
  'image.operational': '운영용',
  'image.owner': '소유자',
  'image.labels': '레이블',
  'image.id': 'ID',

  'images.details': '이미지',
  'images.details.minima': '최소 자원',
  'images.details.agents': '에이전트',
  'images.details.none': '그런 이미지가 없거나, 소속 도메인이 그 레지스트리를 허용하지 않습니다.',
  'images.details.failed': '이미지를 읽지 못했습니다.',
};
