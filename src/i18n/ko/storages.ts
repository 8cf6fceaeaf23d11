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
  'storages.late': '매니저가 몇 초 안에 응답하지 않았습니다. 스토리지 프록시가 응답하지 않는 것 같습니다.',
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

  // 할당량
  'storages.quotas': '할당량 설정',
  'storages.tabs': '대상별 할당량',
  'storages.tab.user': '사용자별',
  'storages.tab.project': '프로젝트별',
  'storages.noQuota': ({ name }) =>
    `이 볼륨에는 할당량을 설정할 수 없습니다. 백엔드(${name})에 “quota” 기능이 없습니다. 매니저는 설정했다고 응답하지만 실제로는 아무것도 바뀌지 않습니다.`,
  'storages.user': '사용자',
  'storages.user.hint': '이메일 주소의 일부를 입력하세요.',
  'storages.user.found': '찾은 사용자',
  'storages.user.none': '이메일 주소에 이 글자가 들어간 사용자가 없습니다.',
  'storages.user.more': ({ total }) => `${n(total)}명 중 앞부분입니다. 주소를 더 입력하세요.`,
  'storages.user.failed': '이 사용자를 읽지 못했습니다.',
  'storages.user.gone': '그런 사용자가 없습니다.',
  'storages.domain.first': '도메인을 먼저 고르세요',
  'storages.domains.failed': '도메인을 읽지 못했습니다.',
  'storages.project': '프로젝트',
  'storages.project.choose': '프로젝트를 고르세요',
  'storages.project.none': '이 도메인에는 프로젝트가 없습니다',
  'storages.project.gone': '이 도메인에 그런 프로젝트가 없습니다.',
  'storages.projects.failed': '이 도메인의 프로젝트를 읽지 못했습니다.',
  'storages.inactive': ({ name }) => `${name} (비활성)`,
  'storages.quota.of': ({ name, host }) => `${host}의 ${name} 할당량`,
  'storages.quota.id': 'ID',
  'storages.quota.limit': '하드 리밋 (GB)',
  'storages.quota.default': '설정하지 않았을 때의 기본값',
  'storages.quota.control': '제어',
  'storages.quota.unset': '설정 안 됨',
  'storages.quota.unused': '저장된 것 없음',
  'storages.quota.above': '2^53 − 1 B 초과: 매니저가 값을 알리지 못함',
  'storages.quota.notYet': '스토리지에 아직 이 대상의 폴더도 할당량도 없습니다. 첫 폴더를 만들 때 기본값이 적용됩니다.',
  'storages.quota.at': ({ time }) => `${time}에 읽음.`,
  'storages.quota.failed': '이 할당량을 읽지 못했습니다.',
  'storages.default.noPolicy': '정책 없음',

  'storages.quota.edit': ({ name, host }) => `${host}의 ${name} 할당량`,
  'storages.quota.unsaved': '할당량을 설정하지 못했습니다.',
  'storages.quota.hint': '이 볼륨에 있는 이 대상의 모든 폴더를 합한 한도입니다. 1 GB는 1,000,000,000 B입니다.',
  'storages.quota.hint.xfs':
    '이 볼륨에 있는 이 대상의 모든 폴더를 합한 한도입니다. 1 GB는 1,000,000,000 B입니다. XFS는 4 KiB 단위로 올림합니다.',
  'storages.quota.usual': ({ name, size }) => `정책 ${name}의 기본값: ${size}.`,
  'storages.quota.usual.take': '기본값 사용',

  'storages.unset': '해제',
  'storages.unset.nothing': '설정된 할당량이 없습니다.',
  'storages.unset.title': ({ name, host }) => `${host}의 ${name} 할당량을 해제할까요?`,
  'storages.unset.what': ({ size }) => `하드 리밋 ${size}을(를) 없앱니다.`,
  'storages.unset.unread': '하드 리밋을 없앱니다.',
  'storages.unset.usual': ({ name, size }) => `대신 정책 ${name}의 기본값 설정: ${size}`,
  'storages.unset.why':
    '스토리지는 첫 폴더를 만들 때만 기본값을 스스로 적용합니다. 대신 설정하지 않으면 한도가 없어집니다.',
  'storages.unset.endless': ({ name }) => `정책 ${name}의 기본값은 제한 없음이므로, 해제하면 저장 한도가 없어집니다.`,
  'storages.unset.unknown': ({ name }) =>
    `정책 ${name}의 기본값을 읽지 못했습니다. 해제하면 스토리지에 한도가 없어집니다.`,
  'storages.unset.xfs': 'XFS는 할당량을 해제할 수 없어 거부합니다. 대신 편집에서 더 큰 한도를 설정하세요.',
  'storages.unset.failed': '할당량을 해제하지 못했습니다.',
};
