import type { Catalogue } from '../messages.ts';

const number = new Intl.NumberFormat('ko');
const n = (value: number) => number.format(value);

/** Korean, what is said of folders. */
export const folders: Catalogue<'folders'> = {
  // 목록
  'folders.tabs': '소유자와 상태별 폴더',
  'folders.tab.projects': '프로젝트 폴더',
  'folders.tab.users': '사용자 폴더',
  'folders.tab.trash': '휴지통',
  'folders.count': ({ matching, all }) =>
    all === null || matching === all ? `폴더 ${n(matching)}개` : `폴더 ${n(all)}개 중 ${n(matching)}개 일치`,
  'folders.empty.projects': '아직 프로젝트 폴더가 없습니다.',
  'folders.empty.projects.next':
    '프로젝트 폴더는 프로젝트에 속하며 프로젝트의 모든 멤버가 사용할 수 있습니다. 첫 폴더를 만들어 보세요.',
  'folders.empty.users': '폴더를 가진 사용자가 없습니다.',
  'folders.empty.trash': '휴지통이 비어 있습니다.',
  'folders.note.users': '사용자가 소유한 폴더입니다. 여기서는 보기만 할 수 있고, 안에 든 것은 소유자의 것입니다.',
  'folders.note.admin.users': '도메인 관리자에게는 내 도메인에 속한 사용자의 폴더가 보입니다.',
  'folders.note.admin': '도메인 관리자에게는 내 도메인에 속한 프로젝트의 폴더가 보입니다.',
  'folders.note.roles':
    '이 버전에서는 매니저의 역할이 허용한 사람만 폴더를 변경할 수 있는데, 그 역할에 도메인 관리자가 없습니다. 슈퍼관리자에게 요청하세요.',
  'folders.notAllowed': '이 클러스터에서는 프로젝트 폴더를 쓸 수 없습니다. 스토리지 설정에 해당 유형이 없습니다.',
  'folder.group': '프로젝트 ID',
  'folder.group_name': '프로젝트',
  'folder.user_email': '소유자',
  'folder.creator': '만든 사람',
  'folder.last_used': '마지막 사용',
  'folder.id': '폴더 ID',
  'folder.quota_scope_id': '할당량 범위',
  'folder.ro': '읽기 전용',
  'folder.rw': '읽기와 쓰기',
  'folder.wd': '읽기, 쓰기, 삭제',
  'folder.general': '일반',
  'folder.model': '모델',
  'folder.data': '데이터',

  // 폴더 하나
  'folders.details.failed': '폴더 정보를 읽지 못했습니다.',
  'folders.details.stale': ({ time }) => `폴더 정보를 다시 읽지 못했습니다. ${time} 기준의 내용입니다.`,
  'folders.details.none': '그런 폴더가 없거나 볼 수 없는 폴더입니다.',
  'folders.details.folder': '폴더',
  'folders.details.owner': '소유',
  'folders.details.use': '사용',
  'folders.usage': '내용',
  'folders.usage.read': '사용량 읽기',
  'folders.usage.again': '다시 읽기',
  'folders.usage.what': '큰 폴더는 세는 데 시간이 걸릴 수 있습니다.',
  'folders.usage.told': ({ count, size }) => `파일 ${n(count)}개, ${size}`,
  'folders.usage.at': ({ time }) => `${time} 기준`,
  'folders.usage.failed': '폴더의 내용을 세지 못했습니다.',
  'folders.usage.onlySuperadmin': '내용은 슈퍼관리자만 세어 볼 수 있습니다.',

  // 만들기와 편집
  'folders.create.failed': '폴더를 만들지 못했습니다.',
  'folders.create.roles':
    '매니저 자체의 역할이 이 프로젝트의 폴더를 만드는 것을 허용하지 않습니다. 슈퍼관리자에게 요청하세요.',
  'folders.created': ({ name }) => `${name} 폴더를 만들었습니다.`,
  'folders.edit': ({ name }) => `${name} 편집`,
  'folders.save.failed': '폴더를 저장하지 못했습니다.',
  'folders.saved': ({ name }) => `${name} 폴더를 저장했습니다.`,
  'folders.name.hint': '64자까지 쓸 수 있고 점으로 시작할 수 없습니다.',
  'folders.project.hint': '프로젝트의 모든 멤버가 폴더를 사용할 수 있습니다.',
  'folders.project.own': '내 도메인의 프로젝트입니다. 다른 도메인의 폴더는 만들 수 없습니다.',
  'folders.project.none': '내 도메인에 아직 프로젝트가 없습니다.',
  'folders.store': ({ name }) => `${name} · 모델 스토어`,
  'folders.store.hint':
    '모델 스토어에는 모델만 둘 수 있습니다. 매니저는 만든 사람 말고는 모두 읽기만 할 수 있게 합니다.',
  'folders.host.first': '먼저 프로젝트를 고르세요. 쓸 수 있는 호스트는 프로젝트에 따라 다릅니다.',
  'folders.host.none': '이 프로젝트에 열린 호스트가 없습니다.',
  'folders.host.failed': '프로젝트의 호스트를 읽지 못했습니다.',
  'folders.host.hint': '도메인, 프로젝트 또는 내 키에 허용된 호스트입니다.',
  'folders.host.quota': '할당량을 지원하는 호스트입니다. 할당량은 폴더 하나가 아니라 프로젝트 전체에 적용됩니다.',
  'folders.quota': '이 호스트의 프로젝트 할당량',
  'folders.quota.hint': ({ now }) =>
    `그곳에 있는 프로젝트의 모든 폴더에 함께 적용됩니다. 비워 두면 그대로입니다. 지금: ${now}.`,
  'folders.quota.reading': '읽는 중',
  'folders.quota.unread': '읽지 못했습니다',
  'folders.quota.none': '보고된 할당량 없음',
  'folders.quota.used': ({ size, most }) => `${most} 중 ${size} 사용`,
  'folders.quota.endless': ({ size }) => `${size} 사용, 제한 없음`,
  'folders.quota.superadmin': '이 버전에서 프로젝트 할당량은 슈퍼관리자만 다룰 수 있습니다.',
  'folders.quota.wrong': '1 B 이상의 크기를 입력하거나, 무제한을 선택하거나, 비워 두세요.',
  'folders.quota.most': '매니저가 받는 최댓값은 9,007,199,254,740,991 B(약 9 PB)입니다.',
  'folders.quota.set': ({ project, host, size }) => `${host}의 ${project} 할당량: ${size}.`,
  'folders.quota.rounded': ({ from, to }) => `스토리지가 제한을 ${from}에서 ${to}(으)로 올림했습니다.`,
  'folders.quota.at': ({ time }) => `${time}에 읽음`,
  'folders.quota.refused': '스토리지가 이 할당량을 거부했습니다. 비워 두면 할당량은 그대로 두고 폴더만 만듭니다.',
  'folders.quota.unset.refused':
    '이 스토리지는 할당량을 해제할 수 없습니다(xfs는 지원하지 않음). 더 큰 제한을 입력하거나, 비워 두어 그대로 유지하세요.',
  'folders.quota.changed': '이 양식을 연 뒤에 할당량이 바뀌었습니다. 지금 값을 확인하고 다시 저장하세요.',
  'folders.quota.below': '프로젝트가 이미 이보다 많이 쓰고 있습니다. 사용량이 줄기 전에는 더 저장할 수 없습니다.',
  'folders.permission.hint': '프로젝트 멤버가 폴더에서 할 수 있는 일입니다.',
  'folders.cloneable.hint': '멤버가 폴더를 통째로 복사할 수 있습니다.',
  'form.folder.slash': '빗금이 든 이름은 다시 찾을 수 없게 됩니다.',
  'form.folder.slug': '이 버전에서는 영문자와 숫자, 그 사이의 점, 붙임표, 밑줄만 쓸 수 있습니다.',

  // 휴지통
  'folders.toTrash': '휴지통으로 이동',
  'folders.outOfTrash': '복원',
  'folders.forEver': '영구 삭제',
  'folders.trashed': ({ name }) => `${name} 폴더를 휴지통으로 옮겼습니다.`,
  'folders.restored': ({ name }) => `${name} 폴더를 복원했습니다.`,
  'folders.deleted': ({ name }) => `${name} 폴더를 영구 삭제했습니다.`,
  'folders.deleting': ({ name }) => `${name} 폴더를 삭제하는 중입니다. 스토리지가 아직 끝내지 못했습니다.`,
  'folders.deleted.unread': ({ name }) =>
    `매니저가 ${name} 폴더의 삭제를 받아들였지만, 삭제되었는지는 읽지 못했습니다.`,
  'folders.delete.ongoing': '스토리지가 아직 끝내지 못했습니다',
  'folders.delete.unread': '삭제되었는지 읽지 못했습니다',
  'folders.trash.failed': ({ name }) => `${name} 폴더를 휴지통으로 옮기지 못했습니다.`,
  'folders.restore.failed': ({ name }) => `${name} 폴더를 복원하지 못했습니다.`,
  'folders.delete.failed': '폴더를 삭제하지 못했습니다.',
  'folders.delete.title': ({ name }) => `${name} 폴더를 영구 삭제할까요?`,
  'folders.delete.what': ({ name }) => `${name} 프로젝트에서 폴더와 그 안의 모든 것이 사라집니다.`,
  'folders.delete.noTrash': '이 버전에는 휴지통이 없습니다.',
  'folders.skip.busy': '작업 중이거나 세션에서 사용 중입니다',
  'folders.skip.leaving': '삭제 중이거나 이미 삭제되었습니다',
  'folders.skip.notTrashed': '휴지통에 있지 않습니다',

  // 여러 개 한꺼번에
  'folders.trash.start': ({ count }) => `폴더 ${n(count)}개를 휴지통으로 이동`,
  'folders.restore.start': ({ count }) => `폴더 ${n(count)}개 복원`,
  'folders.delete.start': ({ count }) => `폴더 ${n(count)}개 영구 삭제`,
  'folders.trash.many': '복원할 때까지 멤버가 사용할 수 없습니다.',
  'folders.delete.many': '폴더와 그 안의 모든 것이 사라집니다.',
};
