import type { Catalogue } from '../messages.ts';

/** 자원 프리셋. */
export const presets: Catalogue<'presets'> = {
  'presets.count': ({ matching, all }) =>
    all === null || matching === all
      ? `프리셋 ${matching.toLocaleString('ko')}개`
      : `프리셋 ${all.toLocaleString('ko')}개 중 ${matching.toLocaleString('ko')}개 일치`,
  'presets.empty': '자원 프리셋이 없습니다.',
  'presets.empty.next':
    '프리셋은 세션을 시작할 때 고르는 자원량(CPU, RAM, GPU)의 묶음입니다. "프리셋 생성"으로 첫 프리셋을 만드세요.',
  'presets.onlySuperadmin': '프리셋은 슈퍼관리자만 변경할 수 있습니다.',
  'presets.all': '모두',
  'presets.allGroups': '모든 자원 그룹',
  'presets.copyOf': ({ name }) => `${name} 사본`,
  'preset.id': 'ID',
  'preset.fit': '에이전트 수용',
  'preset.fit.fits': '수용 가능',
  'preset.fit.no-agent': '맞는 에이전트 없음',
  'preset.fit.shared-memory': '공유 메모리 > RAM',
  'preset.fit.no-agent.what':
    '살아 있는 에이전트 중 이만큼의 자원을 가진 것이 없습니다. 이 프리셋의 세션은 대기 상태로 남고, 세션 시작 화면에는 나타나지 않습니다.',
  'preset.fit.shared-memory.what': '공유 메모리가 RAM보다 큽니다. 이 프리셋으로는 세션을 시작할 수 없습니다.',
  'preset.amount': '0 이상의 숫자여야 합니다. 프리셋에 없는 자원이면 비워 두세요.',

  'presets.details': '자원 프리셋',
  'presets.details.none': '그런 프리셋이 없습니다.',
  'presets.details.failed': '프리셋을 읽지 못했습니다.',
  'presets.form.failed': '클러스터의 자원 목록을 읽지 못해 양식을 열 수 없습니다.',
  'presets.slots.failed': '클러스터의 자원 목록을 읽지 못했습니다. 열 제목은 매니저가 쓰는 이름입니다.',
  'presets.agents.failed': '에이전트를 읽지 못했습니다. 어떤 프리셋이 맞는지 알 수 없습니다.',
  'presets.agents.onlySuperadmin': '에이전트는 슈퍼관리자만 볼 수 있어, 어떤 프리셋이 맞는지 표시하지 않습니다.',

  'presets.edit': ({ name }) => `${name} 편집`,
  'presets.name.hint': '세션을 시작할 때 이 이름이 보입니다.',
  'presets.name.fixed': '이 버전에서는 프리셋 이름을 바꿀 수 없습니다. 대신 다른 이름으로 복제하세요.',
  'presets.name.max': '최대 256자입니다.',
  'presets.name.taken': '같은 이름의 프리셋이 이미 있습니다.',
  'presets.group.hint': '그룹을 고르면 그 그룹의 세션에서만 프리셋을 쓸 수 있습니다.',
  'presets.shared.hint': 'RAM의 일부로, 세션의 프로세스들이 함께 씁니다(/dev/shm).',
  'presets.create.failed': '프리셋을 만들지 못했습니다.',
  'presets.created': ({ name }) => `${name} 프리셋을 만들었습니다.`,
  'presets.save.failed': '프리셋을 저장하지 못했습니다.',
  'presets.saved': ({ name }) => `${name} 프리셋을 저장했습니다.`,

  'presets.delete.title': ({ name }) => `${name} 프리셋을 삭제할까요?`,
  'presets.delete.what':
    '세션을 시작할 때 이 프리셋이 더 이상 나타나지 않습니다. 이 프리셋으로 시작한 세션은 계속 실행됩니다. 삭제한 프리셋은 되돌릴 수 없습니다.',
  'presets.delete.failed': '프리셋을 삭제하지 못했습니다.',
  'presets.deleted': ({ name }) => `${name} 프리셋을 삭제했습니다.`,
  'presets.delete.start': ({ count }) => `프리셋 ${count.toLocaleString('ko')}개 삭제`,
};
