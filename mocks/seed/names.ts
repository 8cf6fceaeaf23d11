/** Family and given names of the seeded university. */

export const KOREAN_FAMILY = '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍 남궁 황보'.split(' ');
export const KOREAN_GIVEN =
  '민준 서연 도윤 하은 시우 지유 주원 서윤 하준 지아 지호 수아 예준 하윤 건우 채원 현우 지민 우진 유나 선우 다은 연우 예린 정민 소율 승현 나윤 은호 가은 재윤 보람 태양 한별 누리 슬기'.split(
    ' ',
  );
export const ROMAN_FAMILY =
  'kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu hong namgung hwangbo'.split(
    ' ',
  );
export const ROMAN_GIVEN =
  'minjun seoyeon doyun haeun siwoo jiyu juwon seoyun hajun jia jiho sua yejun hayun geonwoo chaewon hyunwoo jimin woojin yuna sunwoo daeun yeonwoo yerin jungmin soyul seunghyun nayun eunho gaeun jaeyun boram taeyang hanbyeol nuri seulgi'.split(
    ' ',
  );
export const LATIN_FAMILY =
  'Anderson Bauer Castellanos Dubois Eriksson Ferreira García Hoffmann Ivanova Jørgensen Kowalski Lindqvist Moreau Nakamura Okafor Petrov Quispe Rossi Schäfer Tanaka Ueda Vasquez Williams Yılmaz Ziegler'.split(
    ' ',
  );
export const LATIN_GIVEN =
  'Aisha Benjamin Chloé Diego Elena Farid Grace Hannah Ingrid João Katarzyna Liam María Noah Olga Priya Quentin Rafael Sofia Tomás Uma Viktor Wanjiru Xavier Yuki Zoë'.split(
    ' ',
  );

/**
 * People whose data break careless code: quotation marks, LIKE wildcards, backslashes, formulas, other scripts and
 * directions, the longest texts that the manager stores. Each is [local part of the e-mail address, full name].
 */
export const AWKWARD: readonly (readonly [left: string, fullName: string])[] = [
  ['bobby.tables', 'Robert "Bobby" Tables'],
  ['oconnor', "Siobhán O'Connor"],
  ['percent', '100% Attendance'],
  ['under_score', 'under_score underscore'],
  ['back.slash', 'Back\\slash'],
  ['trailing.backslash', 'Ends with \\'],
  ['formula', '=1+1'],
  ['formula.plus', '+82-2-555-0100'],
  ['formula.at', '@SUM(A1:A9)'],
  ['formula.minus', '-2+3'],
  ['emoji', 'Ada 🚀 Lovelace'],
  ['family.emoji', '가족 👩‍👩‍👧‍👦'],
  ['layla', 'ليلى حداد'],
  ['noam', 'נעם כהן'],
  ['combining', '홍길동 Zoë Ångström'.normalize('NFD')],
  ['spaces', '  spaces around  '],
  ['comma', 'Lovelace, Ada, Countess of'],
  ['semicolon', 'Semi;Colon\tTab'],
  ['markup', '<b>Bold</b> & <script>alert(1)</script>'],
  ['blank', ''],
  ['long', 'Wolfeschlegelsteinhausenbergerdorff Maximilian Alexander Bartho'],
  ['plus+lab', 'Plus Addressed'],
  ['null', 'null'],
  ['번호', '한글 이메일'],
];
