import type { Catalogue } from '../messages.ts';

/** 한국어, 설정. */
export const configuration: Catalogue<'configuration'> = {
  'configuration.what':
    '클러스터 전체의 기본값으로, 매니저가 etcd에 보관합니다. 매니저는 저장할 때 값을 검사하지 않으므로 이 페이지가 검사합니다.',
  'configuration.unread': '설정을 읽지 못했습니다.',
  'configuration.stale': ({ time }) => `설정을 새로 읽지 못했습니다. ${time} 기준의 값입니다.`,
  'configuration.area.image': '이미지',
  'configuration.area.image.what': '에이전트가 이미지를 내려받는 시점입니다.',
  'configuration.area.scaling': '확장',
  'configuration.area.scaling.what': '여러 에이전트에서 실행되는 세션의 네트워크와 에이전트의 네트워크입니다.',
  'configuration.area.scheduler': '스케줄러',
  'configuration.area.scheduler.what': '스케줄러의 기본값입니다. 자원 그룹에 자체 값이 없을 때 쓰입니다.',
  'configuration.area.plugins': '플러그인',
  'configuration.area.plugins.what': '가속기 플러그인의 옵션입니다. 에이전트가 시작할 때 읽습니다.',

  'configuration.stored': '저장된 값',
  'configuration.stored.none': '저장된 값이 없어 기본값이 적용됩니다',
  'configuration.default': '기본값',
  'configuration.default.plugin': '플러그인이 정합니다',
  'configuration.key': '키',
  'configuration.differs': ({ key, value }) =>
    `${key}에는 ${value}이(가) 저장되어 있지만 이 버전은 읽지 않습니다. 저장하면 그 키에도 같은 값을 씁니다.`,
  'configuration.inForce': '적용 시점',
  'configuration.inForce.now': '즉시',
  'configuration.inForce.restart': '매니저가 시작할 때: 변경하면 재시작해야 적용됩니다',
  'configuration.inForce.agents': '에이전트가 시작할 때: 변경하면 각 에이전트를 재시작해야 적용됩니다',
  'configuration.inForce.never': '적용되지 않음: 이 버전은 읽지 않습니다',
  'configuration.waits.restart': ({ time }) => `여기서 ${time}에 변경: 매니저 재시작을 기다립니다`,
  'configuration.waits.agents': ({ time }) => `여기서 ${time}에 변경: 각 에이전트의 재시작을 기다립니다`,
  'configuration.invalid':
    '저장된 값이 올바르지 않습니다. 이 값을 읽는 쪽이 다음에 시작할 때 실패합니다. 올바른 값을 저장하거나 초기화하세요.',

  'configuration.saved': '저장했습니다.',
  'configuration.kept': '지금 저장된 값을 그대로 두었습니다. 아무것도 쓰지 않았습니다.',
  'configuration.failed': ({ name }) => `저장하지 못했습니다: ${name}`,
  'configuration.reset': '초기화',
  'configuration.reset.done': ({ name }) => `초기화했습니다: ${name}`,
  'configuration.reset.failed': ({ name }) => `초기화하지 못했습니다: ${name}`,
  'configuration.reset.changed':
    '그사이 다른 사람이 변경하여 초기화하지 않았습니다. 지금 저장된 값을 아래에 표시합니다. 그 값도 없애려면 다시 초기화하세요.',
  'configuration.unsaved': ({ count }) => `저장하지 않은 변경 ${count.toLocaleString('ko')}건이 있습니다.`,
  'configuration.saveAll': '모두 저장',
  'configuration.outcome.saved': '저장됨',
  'configuration.outcome.nothing': '저장할 것 없음',
  'configuration.outcome.fault': '값이 올바르지 않아 저장하지 않음',
  'configuration.outcome.conflict': '아직 저장하지 않음: 다른 사람이 변경했으니 두 값 중 하나를 고르세요',
  'configuration.outcome.refused': '저장하지 못함: 해당 설정의 오류를 확인하세요',
  'configuration.changed': '이 탭에서 변경한 설정',
  'configuration.changed.none': '아직 없습니다.',
  'configuration.overrides': '자체 값을 가진 자원 그룹(자원 그룹의 값이 우선합니다):',
  'configuration.overrides.none': '자체 값을 가진 자원 그룹이 없습니다.',
  'configuration.overrides.failed': '자원 그룹이 자체 값을 가졌는지 읽지 못했습니다.',
  'configuration.overrides.retries': ({ count }) => `(${count.toLocaleString('ko')})`,
  'configuration.plugins.none': '클러스터에 가속기 플러그인이 없고, 저장된 옵션도 없습니다.',
  'configuration.plugins.unknown': '이 콘솔은 이 플러그인의 옵션을 알지 못합니다. 저장된 값을 볼 수만 있습니다.',

  'settings.save': '설정 저장',
  'settings.reset': '설정 초기화',
  'setting.of': ({ label, name }) => `${label} (${name})`,
  'setting.blank': '설정은 비워 둘 수 없습니다. 값을 없애려면 초기화하세요.',

  'setting.auto_pull': '이미지 풀 규칙',
  'setting.auto_pull.what': '세션을 시작하기 전에 에이전트가 이미지를 설치하고 갱신하는 방법입니다.',
  'setting.auto_pull.digest': '다이제스트',
  'setting.auto_pull.digest.what':
    '체크섬이 등록된 것과 다르면 이미지를 내려받습니다. 체크섬으로 이미지의 무결성을 확인하며, 이미 있는 레이어는 다시 씁니다.',
  'setting.auto_pull.tag': '태그',
  'setting.auto_pull.tag.what':
    '에이전트에 해당 태그의 이미지가 없으면 내려받습니다. 무결성을 보장하지 않으므로 개발 용도로만 쓰세요.',
  'setting.auto_pull.none': '없음',
  'setting.auto_pull.none.what': '내려받지 않습니다. 에이전트에 이미지가 없으면 세션이 실패합니다.',
  'setting.auto_pull.caution': '각 규칙의 의미를 완전히 이해하지 못했다면 규칙을 변경하지 마세요.',
  'setting.auto_pull.wrong': '다이제스트, 태그, 없음 중 하나여야 합니다.',

  'setting.mtu': '오버레이 네트워크의 MTU',
  'setting.mtu.what':
    '여러 에이전트에서 실행되는 세션의 사설 네트워크에서 가장 큰 패킷의 크기(바이트)입니다. 에이전트 사이의 모든 스위치가 그런 패킷을 전달할 수 있다면 값을 키워 속도를 높일 수 있습니다.',
  'setting.mtu.hint': '바이트 단위로 1에서 65535까지입니다.',
  'setting.mtu.wrong': '구분 기호 없이 1에서 65535까지의 정수(바이트)를 입력하세요.',

  'setting.subnet_agent': '에이전트의 네트워크',
  'setting.subnet_agent.what':
    '주소가 정해져 있지 않은 에이전트는 이 네트워크에 속한 자신의 주소를 골라 매니저에 알립니다.',
  'setting.subnet_agent.hint': '10.0.0.0/8처럼 주소와 길이를 입력합니다.',
  'setting.subnet_agent.wrong': '10.0.0.0/8과 같은 네트워크여야 하며, 길이 뒤의 비트는 모두 0이어야 합니다.',
  'setting.subnet_container': '컨테이너의 네트워크',
  'setting.subnet_container.what': '컨테이너의 포트는 에이전트가 이 네트워크에서 가진 주소로 열립니다.',
  'setting.subnet_container.hint': '10.0.0.0/8처럼 주소와 길이를 입력합니다.',
  'setting.subnet_container.wrong': '10.0.0.0/8과 같은 네트워크여야 하며, 길이 뒤의 비트는 모두 0이어야 합니다.',
  'setting.keepalive_timeout': '에이전트 연결의 keepalive',
  'setting.keepalive_timeout.what':
    '매니저와 에이전트 사이에 몇 초 동안 통신이 없으면 연결이 살아 있는지 확인할지 정합니다.',
  'setting.keepalive_timeout.hint': '초 단위로 1에서 32767까지입니다.',
  'setting.keepalive_timeout.wrong': '1에서 32767까지의 정수(초)를 입력하세요.',

  'setting.num_retries_to_skip': '세션 생성 재시도 횟수',
  'setting.num_retries_to_skip.what':
    '스케줄러가 다음 세션으로 넘어가기 전에 한 세션을 몇 번 시도할지 정합니다. 0이면 맨 앞의 세션이 시작될 때까지 시도합니다.',
  'setting.num_retries_to_skip.hint': '0 이상의 정수입니다.',
  'setting.num_retries_to_skip.wrong': '구분 기호 없이 0에서 2,147,483,647까지의 정수를 입력하세요.',
  'setting.num_retries_to_skip.never': '이 버전의 스케줄러는 이 값을 읽지 않습니다. 저장만 되고 효과는 없습니다.',
  'setting.num_retries_to_skip.notRead': ({ name }) =>
    `${name}는 어느 버전에서도 이 값을 읽지 않으므로 여기서 정할 수 없습니다.`,

  'setting.allocation_mode': '할당 방식',
  'setting.allocation_mode.what':
    '세션에 장치를 통째로 줄지 나누어 줄지 정합니다. 모든 에이전트의 방식이 같아야 합니다.',
  'setting.allocation_mode.discrete': '단위 할당',
  'setting.allocation_mode.discrete.what': '장치를 통째로 할당합니다(GPU).',
  'setting.allocation_mode.fractional': '분할 할당',
  'setting.allocation_mode.fractional.what': '장치를 나누어 할당합니다(fGPU). 에이전트에 해당 플러그인이 필요합니다.',
  'setting.allocation_mode.wrong': '단위 할당 또는 분할 할당이어야 합니다.',
  'setting.quantum_size': '최소 단위',
  'setting.quantum_size.what': '분할 할당에서 양은 장치의 이 부분의 배수입니다.',
  'setting.quantum_size.hint': '0.1처럼 0보다 크고 1 이하인 소수입니다.',
  'setting.quantum_size.wrong': '0.1처럼 0보다 크고 1 이하인 소수를 입력하세요.',
  'setting.unit_mem': 'fGPU 하나의 메모리',
  'setting.unit_mem.what': '분할 할당에서 장치 메모리의 얼마를 fGPU 하나로 셀지 정합니다.',
  'setting.unit_mem.hint': '2g처럼 정수에 k, m, g, t(1024의 거듭제곱)를 붙입니다. 512m 이상입니다.',
  'setting.unit_mem.wrong': '2g처럼 정수에 k, m, g, t를 붙이세요. 512m 이상 1024t 미만이어야 합니다.',
  'setting.unit_proc': 'fGPU 하나의 프로세서',
  'setting.unit_proc.what': '분할 할당에서 장치의 멀티프로세서 몇 개를 fGPU 하나로 셀지 정합니다.',
  'setting.unit_proc.hint': '2 이상의 정수입니다.',
  'setting.unit_proc.wrong': '구분 기호 없이 2에서 2,147,483,647까지의 정수를 입력하세요.',
};
