import type { Catalogue } from '../messages.ts';

const n = (value: number): string => value.toLocaleString('ko');

/** 스토리지 볼륨과 할당량. */
export const storages: Catalogue<'storages'> = {
  'storages.count': ({ matching, all }) =>
    all === null || matching === all ? `볼륨 ${n(matching)}개` : `볼륨 ${n(all)}개 중 ${n(matching)}개 일치`,
  'storages.empty': '스토리지 볼륨이 없습니다.',
  'storages.empty.next': '매니저가 아는 스토리지 프록시의 설정에 볼륨을 추가하면 여기에 나타납니다.',
  'storages.settings': '할당량 설정',
  'storages.unread': '읽지 못함',
  'storages.used': ({ size, most, share }) => `${most} 중 ${size} (${share})`,
  'storages.silent': '스토리지 프록시가 이유를 알리지 않고 실패했습니다.',
  'storages.list.failed': '매니저가 볼륨 목록을 읽지 못했습니다.',
  'storages.list.alone':
    '매니저는 모든 스토리지 프록시에 물어보며, 하나라도 응답하지 않으면 목록 전체가 실패합니다. 도메인, 프로젝트, 키페어 정책에 적힌 볼륨을 하나씩 확인했고, 그 밖의 볼륨은 여기에 없습니다.',
  'storages.some.failed': ({ names }) => `읽지 못한 볼륨: ${names}.`,
  'storages.same': ({ names }) =>
    `${names}의 용량과 사용량이 같습니다. 같은 파일 시스템에 있는 볼륨일 수 있으니 합산하지 마세요.`,

  'storage.id': '볼륨',
  'storage.usage': '사용량',
  'storage.used_bytes': '사용량 (B)',
  'storage.capacity_bytes': '용량 (B)',
  'storage.health': '상태',
  'storage.health.healthy': '정상',
  'storage.health.degraded': '저하됨',
  'storage.health.offline': '오프라인',
  'storage.health.unavailable': '사용 불가',
  'storage.health.unknown': '알 수 없음',
  'storage.status_info': '상태 설명',
  'storage.backend': '백엔드 유형',
  'storage.capabilities': '지원 기능',
  'storage.path': '엔드포인트',
  'storage.path.what': '스토리지 프록시의 마운트 지점',
  'storage.fsprefix': '접두 경로',
  'storage.proxy': '스토리지 프록시',

  'storages.overview': '개요',
  'storages.details.failed': '이 볼륨을 읽지 못했습니다.',
  'storages.details.none': '그런 볼륨이 없습니다.',
};
