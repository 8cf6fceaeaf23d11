import type { Catalogue } from '../messages.ts';

const number = new Intl.NumberFormat('ko');
const n = (value: number) => number.format(value);

/** Korean, what is said in the dialogs of users. */
export const users: Catalogue<'users'> = {
  // 사용자에 대한 작업
  'users.edit': ({ email }) => `${email} 편집`,
  'users.save.part': '저장했지만 바꾸지 못한 프로젝트가 있습니다. 어떤 프로젝트이고 왜인지는 활동 기록에 있습니다.',
  'users.save.failed': '사용자를 저장하지 못했습니다.',
  'users.create.failed': '사용자를 만들지 못했습니다.',
  'users.created': ({ email }) => `${email} 사용자를 만들었습니다.`,
  'users.saved': ({ email }) => `${email} 사용자를 저장했습니다.`,
  'users.inactivate.what':
    '계정을 비활성화하고 그 계정의 모든 크리덴셜도 비활성화합니다. 다시 활성화하면 계정만 되돌아옵니다.',
  'users.inactivate.what.main':
    '계정을 비활성화해 접근을 막고, 기본 키를 뺀 모든 크리덴셜을 비활성화합니다. 다시 활성화하면 계정만 되돌아옵니다.',
  'users.inactivate.stays': '계정이 비활성화되지 않아 변경하지 않았습니다.',
  'users.reactivate.what': '계정만 되돌립니다. 크리덴셜은 지금 상태로 남습니다.',
  'users.inactivate.start': ({ count }) => `${n(count)}명 비활성화`,
  'users.reactivate.start': ({ count }) => `${n(count)}명 다시 활성화`,
  'users.skip.inactive': '활성 상태가 아님',
  'users.skip.active': '이미 활성 상태',
  'users.belongings': '가진 것',
  'users.keys.unseen': '사용자가 프로젝트에 없는 동안 이 매니저는 상태를 알려 주지 않습니다',
  'users.keys.untold':
    '사용자가 프로젝트에 없는 동안 이 매니저는 기본 키 말고 다른 크리덴셜이 있어도 알려 주지 않으므로, 그런 크리덴셜은 지금 상태로 남습니다.',
  'users.keys.isMain': '기본',
  'users.keysLeft': '아직 사용할 수 있는 크리덴셜',
  'users.keysLeft.what':
    '계정은 활성 상태가 아니지만, 이 크리덴셜은 비활성화할 때까지 API에서 계속 사용할 수 있습니다.',
  'users.keysLeft.start': ({ count }) => `크리덴셜 ${n(count)}개 비활성화`,
  'users.keys.failed': '이 사용자의 크리덴셜을 읽지 못했습니다.',
  'users.keys.none': '활성 크리덴셜 없음',
  'users.keys.disabled': ({ names }) => `비활성화한 크리덴셜: ${names}`,
  'users.keys.kept': ({ names }) => `비활성화하지 못한 크리덴셜: ${names}`,
  'users.keys.partly': '계정은 이미 비활성 상태',
  'users.inactivated.unread': '계정은 이미 비활성 상태입니다. 크리덴셜은 읽지 못해 지금 상태로 남았습니다.',
  'users.active.unread': '사용자는 다시 활성 상태입니다. 크리덴셜은 읽지 못했습니다.',
  'users.keys.main': '이 버전에서는 기본 키를 비활성화할 수 없으며, 사용자 상태만으로 접근이 막힙니다',
  'users.keys.inactive': ({ count }) =>
    count === 0 ? '비활성 크리덴셜 없음' : `크리덴셜 ${n(count)}개는 비활성 상태로 남음`,
  'users.keys.inactive.named': ({ names }) => `비활성 상태로 남은 크리덴셜: ${names}`,
  'users.keys.enable': '이들의 크리덴셜 활성화',
  'users.keys.enable.start': ({ count }) => `크리덴셜 ${n(count)}개 활성화`,
  'users.reactivated': ({ email }) => `${email} 사용자를 다시 활성화했습니다.`,
  'users.reactivated.unread': ({ email }) =>
    `${email} 사용자를 다시 활성화했지만 크리덴셜을 읽지 못했습니다. 일부는 비활성 상태일 수 있습니다.`,
  'users.reactivate.failed': ({ email }) => `${email} 사용자를 다시 활성화하지 못했습니다.`,
  'users.reactivated.keys': '비활성 상태로 남은 크리덴셜',
  'users.reactivated.what': '이 키들 없이도 사용자는 활성 상태입니다. 활성화할 키를 선택하세요.',
  'users.reactivated.enable': '선택한 키 활성화',
  'users.purge': '영구 삭제',
  'users.purge.title': ({ email }) => `${email} 사용자를 영구 삭제할까요?`,
  'users.purge.what': ({ keys, folders, sessions }) =>
    `계정과 함께 크리덴셜 ${n(keys)}개, 폴더 ${n(folders)}개, 모든 세션 기록이 삭제됩니다. 지금 실행 중인 세션은 ${n(sessions)}개입니다.`,
  'users.purge.shared': '다른 사람과 공유한 폴더는 삭제하지 않고 내 소유로 옮깁니다',
  'users.purge.live': ({ count }) =>
    `이 버전은 실행 중이거나 오류로 끝난 세션 ${n(count)}개 때문에 삭제를 거부합니다. 먼저 세션을 종료하세요.`,
  'users.purge.mounted':
    '누구의 세션이든 이 폴더 가운데 하나라도 마운트하고 있으면 삭제가 거부됩니다. 먼저 그 세션을 종료하세요.',
  'users.purge.project': '사용자의 개인 프로젝트는 그대로 남으며, 그 도메인은 영구 삭제할 수 없게 됩니다.',
  'users.purge.ends': '이 버전은 실행 중인 세션을 강제로 종료합니다.',
  'users.purge.failed': '사용자를 삭제하지 못했습니다.',
  'users.purged': ({ email }) => `${email} 사용자를 영구 삭제했습니다.`,
  'users.sessions.running': '실행 중인 세션',
  'users.sessions.pending': '대기 중인 세션',
  'users.folders': '폴더',
  'users.credentials': '크리덴셜',
  'user.password.hint': '비워 두면 그대로 유지됩니다.',
  'user.need_password_change.hint': '사용자에게 보이는 안내일 뿐 강제되지는 않습니다.',
  'user.sudo.hint': '세션 안에서 루트 권한을 줍니다. 모두에게 권하지 않습니다.',
  'user.totp.hint': '다른 사람의 2단계 인증은 끌 수만 있습니다.',
  'user.ip.hint': '한 줄에 하나씩 입력하세요. 비워 두면 어디서나 접속할 수 있습니다.',
  'user.ip.self': '내 주소가 목록에 없으면 바로 접속이 끊깁니다.',
  'user.domain.hint': '다른 도메인으로 옮기면 프로젝트 없이 시작하며, 그 도메인이 쓰는 주소에서 로그인합니다.',
  'user.role.changed':
    '역할을 바꾸면 크리덴셜도 바뀝니다. 높이면 모두 활성화될 수 있고, 낮추면 관리자용 크리덴셜이 비활성화됩니다.',
  'user.role.hint': 'admin은 도메인을, superadmin은 클러스터 전체를 관리합니다.',
};
