import type { Catalogue } from '../messages.ts';

/** 컨테이너 레지스트리. */
export const registries: Catalogue<'registries'> = {
  'registries.count': ({ matching, all }) =>
    all === null || matching === all
      ? `레지스트리 ${matching.toLocaleString('ko')}개`
      : `레지스트리 ${all.toLocaleString('ko')}개 중 ${matching.toLocaleString('ko')}개 일치`,
  'registries.empty': '레지스트리가 없습니다.',
  'registries.empty.next':
    '이미지는 컨테이너 레지스트리에서 가져옵니다. "레지스트리 추가"로 등록한 뒤 다시 스캔하면 어떤 이미지가 있는지 읽어 옵니다.',
  'registries.onlySuperadmin': '레지스트리는 슈퍼관리자만 변경할 수 있습니다.',
  'registries.blank': '(이름 없음)',
  'registry.row_id': 'ID',
  'registry.registry_name': '호스트 이름',
  'registry.url': 'URL',
  'registry.type': '유형',
  'registry.project': '프로젝트',
  'registry.username': '사용자 이름',
  'registry.password': '비밀번호',
  'registry.ssl_verify': 'SSL 검증',
  'registry.is_global': '전역',
  'registry.images': '이미지',
  'registry.domains': '허용된 도메인',
  'registry.last_rescan': '마지막 스캔',

  'registries.rescan': '다시 스캔',
  'registries.rescanAll': '모두 다시 스캔',
  'registries.rescan.images': '이미지 다시 스캔',
  'registries.rescan.title': '레지스트리 다시 스캔',
  'registries.rescan.what':
    '레지스트리마다 어떤 이미지가 있는지 매니저가 다시 읽습니다. 대부분의 버전은 Backend.AI 레이블이 없는 이미지를 제외합니다. 스캔은 매니저에서 진행되므로 페이지를 떠나도 됩니다.',
  'registries.rescan.resets': '이 버전에서는 다시 스캔하면 이미지의 최소 자원이 레이블에 적힌 값으로 되돌아갑니다.',
  'registries.rescan.start': ({ count }) => `레지스트리 ${count.toLocaleString('ko')}개 다시 스캔`,
  'registries.rescan.found': ({ count }) => `이미지 ${count.toLocaleString('ko')}개를 읽었습니다.`,
  'registries.rescan.skipped': ({ tags }) => `제외: ${tags}`,

  'registries.details': '레지스트리',
  'registries.details.none': '그런 레지스트리가 없습니다.',
  'registries.details.failed': '레지스트리를 읽지 못했습니다.',
  'registries.images.failed': '이미지를 읽지 못해 레지스트리마다 몇 개가 있는지 알 수 없습니다.',
  'registries.domains.failed': '도메인을 읽지 못해 어느 도메인이 레지스트리를 허용하는지 알 수 없습니다.',
  'registries.domains.none': '없음',
  'registries.password.stored': '저장됨',
  'registries.password.none': '없음',
};
