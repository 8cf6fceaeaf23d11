import type { Catalogue } from '../messages.ts';

const n = (value: number) => value.toLocaleString('ko');

/** 클러스터와 콘솔의 구성. */
export const information: Catalogue<'information'> = {
  'information.copy': '모두 텍스트로 복사',
  'information.copied': '복사했습니다. 키나 개인의 주소는 들어 있지 않습니다.',
  'information.unknown': '알 수 없음',
  'information.core': '코어',
  'information.versions': '버전',
  'information.manager': '매니저',
  'information.api': 'API',
  'information.webserver': '웹서버',
  'information.webserver.direct': '없음: 키로 서명한 요청을 매니저에 직접 보냅니다.',
  'information.webserver.old': ({ version }) =>
    `이 콘솔은 물어볼 수 없습니다. 웹서버는 ${version}부터 버전을 알려 줍니다.`,
  'information.console': '콘솔',
  'information.edition': '에디션',
  'information.edition.open': '오픈 소스: 매니저에 라이선스 플러그인이 없습니다.',
  'information.edition.licensed': '매니저에 라이선스 플러그인이 있습니다.',
  'information.node': '응답한 프로세스',
  'information.node.is': ({ id, processes }) => `${id}, 작업 프로세스 ${n(processes)}개`,
  'information.browser': '브라우저',

  'information.components': '구성 요소',
  'information.components.what':
    '구성 요소마다 그것이 있어야 처리되는 요청을 보냅니다. 대부분은 매니저를 거쳐야만 닿으므로, 실패하면 요청이 어디에서 끝났는지를 돌아온 말 그대로 보여 줍니다.',
  'information.askAgain': '다시 묻기',
  'information.component': '구성 요소',
  'information.asked': '물은 것',
  'information.came': '돌아온 것',
  'information.when': '시각',
  'information.webserver-redis': '웹서버의 Redis',
  'information.manager-status': '매니저 상태',
  'information.etcd': 'etcd',
  'information.database': '데이터베이스',
  'information.redis': '매니저의 Redis',
  'information.storage-proxies': '스토리지 프록시',
  'information.registries': '컨테이너 레지스트리',
  'information.agents': '에이전트',
  'information.state.asking': '묻는 중…',
  'information.state.cannot-ask': '물을 수 없음',
  'information.state.answered': '응답함',
  'information.state.wrong': '이상을 알림',
  'information.state.failed': '실패',
  'information.unasked.webserver':
    '이 웹서버는 자신의 상태를 알려 주지 않거나, 이 콘솔과 매니저 사이에 웹서버가 없습니다.',
  'information.unasked.registries':
    '이 콘솔은 물어볼 수 없습니다. 매니저는 이미지를 다시 스캔할 때만 레지스트리를 읽습니다. 유지보수를 보세요.',
  'information.failed.webserver': '웹서버가 매니저에 묻기 전에 스스로 500으로 답했습니다.',
  'information.webserverFault':
    '웹서버가 매니저에 묻기 전에 실패했습니다. 웹서버는 요청마다 세션을 Redis에서 읽으므로 Redis가 멈췄을 가능성이 큽니다. 매니저 뒤에 있는 것은 물어볼 수 없었습니다.',

  'information.agentVersions': '에이전트 버전',
  'information.same': ({ manager }) => `모든 에이전트의 버전이 매니저와 같은 ${manager}입니다.`,
  'information.differ': ({ manager }) => `일부 에이전트의 버전이 매니저(${manager})와 다릅니다. 함께 업데이트하세요.`,
  'information.version': '버전',
  'information.version.none': '(알리지 않음)',
  'information.agents.more': ({ count }) => `외 ${n(count)}개`,
  'information.agents.none': '에이전트가 없습니다.',
  'information.agents.failed': '에이전트 버전을 읽지 못했습니다.',

  'information.capabilities': '이 버전의 기능',
  'information.capabilities.what': ({ manager, has, all }) =>
    `이 콘솔이 쓰지만 모든 버전에 있지는 않은 기능입니다. 매니저 ${manager}에는 ${n(all)}개 중 ${n(has)}개가 있습니다.`,
  'information.capabilities.all': '모두 보기',
  'information.capabilities.none': '콘솔이 쓰는 기능 중 이 버전에 없는 것은 없습니다.',
  'information.capability': '기능',
  'information.since': '시작 버전',
  'information.here': '여기',
  'information.without': '없을 때 콘솔이 하는 일',
  'information.lacking': '이 버전에 없는 기능',
  'information.without.request': '보내지 않습니다. 이전 버전의 방법을 쓰거나, 필요한 버전을 알려 줍니다.',
  'information.without.input': '양식의 항목을 비활성화하고 필요한 버전을 알려 주며, 보내지 않습니다.',
  'information.without.field': '묻지 않습니다. 해당 열이나 항목은 없거나 비어 있습니다.',

  'information.licences': '라이선스',
  'information.licences.what':
    '이 콘솔의 파일에 일부라도 들어 있는 패키지와 그 라이선스를 빌드가 찾은 대로 보여 줍니다.',
  'information.licences.show': '라이선스 보기',
  'information.licences.hide': '라이선스 숨기기',
  'information.licences.failed': '라이선스 목록을 읽지 못했습니다.',

  'without.filter user_list by resource_policy':
    '정책별 사용자 필터에는 필요한 버전을 알려 줍니다. 정책을 쓰는 사용자 수는 모든 사용자를 읽어서 셉니다.',
  'without.folder limits out of keypair policies': '폴더 한도는 키페어 정책 양식에 있습니다.',
  'without.max_concurrent_sftp_sessions of a new policy':
    '매니저가 값을 덮어쓰므로, 새 정책을 만든 뒤 한 번 더 변경합니다.',
  'without.clear max_pending_session_resource_slots': '대기 자원 한도를 없앨 때 null 대신 빈 맵을 보냅니다.',
  'without.filter vfolder_list by group_name':
    '폴더를 프로젝트 이름으로 검색하거나 정렬할 수 없습니다. 프로젝트 ID로 거를 수 있습니다.',
  'without.keypair_list counts keys':
    '매니저가 소유자의 프로젝트마다 키를 한 번씩 세므로, 마지막 페이지 전까지 키 개수가 실제보다 많습니다.',
  'without.names of folders as people write them':
    '폴더 이름은 글자와 숫자여야 하며, 점, 하이픈, 밑줄은 그 사이에만 쓸 수 있습니다.',
  'without.trash of folders': '휴지통이 없어 폴더가 곧바로 삭제됩니다.',
  'without.folders of a project by its id': '폴더를 만들 때 프로젝트를 이름으로 지정합니다.',
  'without.GraphQL mutations of a frozen manager': '동결된 매니저는 콘솔의 쓰기 대부분을 거부합니다.',
  'without.health of the webserver': '웹서버의 버전과 상태를 알 수 없습니다.',
  'without.clear with null': 'null로는 아무것도 바뀌지 않으므로, 비운 WSProxy 주소나 토큰은 빈 텍스트로 보냅니다.',
  'without.folders by id': '폴더를 변경할 때 이름으로 지정합니다.',
  'without.image limits survive a rescan': '다시 스캔하면 바꾼 최소 자원이 되돌아간다고 미리 알립니다.',
  'without.registries are held by their images':
    '레지스트리가 곧바로 삭제되며, 그 이미지는 등록을 해제할 때까지 목록에 남습니다.',
  'without.long names of registries': '레지스트리의 호스트 이름은 50자까지입니다.',
  'without.registries of the type ocp': 'ocp 유형을 제공하지 않습니다.',
  'without.scan registries by project only': '프로젝트는 Harbor에서만 필수입니다.',
  'without.status PURGING of images': '제거 중인 이미지에 별도의 상태가 없습니다.',
  'without.forget images with aliases': '이미지 등록을 해제하기 전에 별칭을 먼저 지웁니다.',
  'without.minima over labels of images': '레이블과 같은 값을 포함해 모든 최소 자원을 보냅니다.',
  'without.purge forgotten images':
    '사용 중인 이미지만 제거할 수 있습니다. 등록이 해제된 이미지는 먼저 다시 스캔해야 합니다.',
};
