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

  'registries.details': '레지스트리',
  'registries.details.none': '그런 레지스트리가 없습니다.',
  'registries.details.failed': '레지스트리를 읽지 못했습니다.',
  'registries.images.failed': '이미지를 읽지 못해 레지스트리마다 몇 개가 있는지 알 수 없습니다.',
  'registries.domains.failed': '도메인을 읽지 못해 어느 도메인이 레지스트리를 허용하는지 알 수 없습니다.',
  'registries.domains.none': '없음',
  'registries.password.stored': '저장됨',
  'registries.password.none': '없음',
};
