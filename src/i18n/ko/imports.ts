import type { Catalogue } from '../messages.ts';

const number = new Intl.NumberFormat('ko');
const n = (value: number) => number.format(value);

/** Korean, what is said while users are imported from a file. */
export const imports: Catalogue<'imports'> = {
  'import.title': 'CSV에서 사용자 가져오기',

  // 파일
  'import.drop': 'CSV 파일을 여기에 끌어다 놓거나',
  'import.choose': '파일 선택',
  'import.template': '서식 파일 내려받기',
  'import.columns': '첫 행은 열 이름입니다. 순서는 상관없으며 다른 열은 건너뜁니다.',
  'import.columns.needed': '필수',
  'import.columns.more': '선택',
  'import.columns.several': '한 칸에 여러 개를 넣을 때는 ;로 구분합니다',
  'import.columns.empty': '빈칸은 새 사용자 양식의 처음 값으로 채워집니다.',
  'import.columns.most': ({ count }) =>
    `최대 ${n(count)}행까지 가능합니다. 비밀번호는 표시되지 않으며, 읽은 내용을 확인하기 전에는 아무것도 만들지 않습니다.`,
  'import.file.failed': ({ name }) => `${name} 파일을 가져올 수 없습니다.`,
  'import.file.unreadable': '파일을 읽을 수 없습니다. 선택한 뒤에 옮겨졌거나 변경되었습니다.',
  'import.file.too-big': '20MB보다 큽니다. 파일을 나누어 주세요.',
  'import.file.workbook': '엑셀 통합 문서입니다. 스프레드시트에서 CSV(UTF-8)로 저장한 파일을 선택하세요.',
  'import.file.no-text': 'UTF-8, UTF-16, EUC-KR 텍스트가 아닙니다. CSV(UTF-8)로 저장해 주세요.',
  'import.file.too-many': ({ count }) => `${n(count)}행을 넘습니다. 파일을 나누어 주세요.`,
  'import.file.no-rows': '열 이름 아래에 행이 없습니다.',
  'import.file.missing': ({ columns }) => `첫 행에 다음 열이 없습니다: ${columns}`,
  'import.file.repeated': ({ columns }) => `첫 행에 다음 열이 두 번 이상 있습니다: ${columns}`,
  'import.file.another': '다른 파일 선택',

  // 확인하는 동안
  'import.reading': '파일을 읽는 중…',
  'import.checking': ({ done, total }) => `${n(total)}행 중 ${n(done)}행을 매니저의 사용자와 비교했습니다`,
  'import.check.failed': '매니저에 있는 내용과 비교하지 못했습니다.',

  // 읽은 내용
  'import.good': ({ count }) => `사용자 ${n(count)}명을 만듭니다`,
  'import.bad': ({ count }) => `${n(count)}행은 잘못된 값이 있어 제외합니다`,
  'import.bad.none': '잘못된 행이 없습니다.',
  'import.ignored': ({ columns }) => `건너뛴 열: ${columns}`,
  'import.admins': ({ count }) => `만들 사용자 중 ${n(count)}명은 관리자입니다(역할 admin 또는 superadmin).`,
  'import.warned': ({ count }) =>
    `만들 사용자 중 ${n(count)}명은 다른 사용자나 파일의 다른 행과 대소문자만 다른 이름을 씁니다.`,
  'import.show.bad': '잘못된 행과 주의할 행만',
  'import.rows': '파일의 행',
  'import.row': ({ row }) => `${row}행`,
  'import.start': ({ count }) => `사용자 ${n(count)}명 만들기`,
  'import.key': ({ name }) => `액세스 키 ${name}`,

  // 행의 잘못된 점
  'import.fault.quotes': '따옴표가 닫히지 않았거나 잘못된 자리에 있습니다.',
  'import.fault.cells': '첫 행보다 칸이 많습니다. 쉼표가 있는 텍스트는 따옴표로 묶어야 합니다.',
  'import.fault.choice': ({ choices }) => `다음 중 하나여야 합니다: ${choices}`,
  'import.fault.unknown.domain_name': ({ name }) => `활성 도메인이 없습니다: ${name}`,
  'import.fault.unknown.groups': ({ name }) => `활성 프로젝트가 없습니다: ${name}`,
  'import.fault.unknown.resource_policy': ({ name }) => `사용자 자원 정책이 없습니다: ${name}`,
  'import.fault.elsewhere': ({ name }) => `다른 도메인의 프로젝트입니다: ${name}`,
  'import.fault.repeated': ({ numbers }) => `${numbers}행과 같습니다.`,
  'import.warning.alike': '대소문자만 다른 값을 쓰는 사용자가 있습니다.',
  'import.warning.alike-rows': ({ numbers }) => `대소문자만 다른 값이 ${numbers}행에 있습니다.`,
};
