/**
 * Words that most guessed passwords are made of, without accents, longest first: the heads of public lists of leaked
 * passwords, Vietnamese ones, names of places and of this product. A password of these and digits alone is refused.
 */
export const COMMON_WORDS: readonly string[] = [
  'password', 'passwort', 'matkhau', 'mypassword', 'letmein', 'welcome', 'iloveyou', 'anhyeuem', 'emyeuanh', 'yeuem', 'yeuanh',
  'qwertyuiop', 'qwerty', 'asdfghjkl', 'asdfgh', 'zxcvbnm', 'zxcvbn', 'abcdef', 'abcd', 'abc', 'xyz',
  'administrator', 'admin', 'quantri', 'quanly', 'root', 'user', 'guest', 'default', 'changeme', 'secret', 'master', 'system', 'login',
  'computer', 'internet', 'google', 'facebook', 'samsung', 'iphone', 'monkey', 'dragon', 'sunshine', 'princess', 'football',
  'baseball', 'superman', 'batman', 'shadow', 'michael', 'jordan', 'liverpool', 'chelsea', 'arsenal', 'manchester', 'ronaldo', 'messi',
  'haiphong', 'haiduong', 'hanoi', 'saigon', 'danang', 'cantho', 'hochiminh', 'vietnam', 'dichvucong', 'motcua', 'congchuc', 'canbo',
  'hanhchinh', 'congdan', 'uyban', 'phuong', 'thanhpho', 'xinchao', 'khongbiet', 'khongco', 'conmeo', 'concho', 'giadinh', 'hanhphuc',
  'tinhyeu', 'congchua', 'hoangtu', 'nguyen', 'tran', 'test', 'demo', 'temp', 'pass', 'love', 'hello', 'one', 'two', 'three',
  'spring', 'summer', 'autumn', 'winter', 'january', 'december', 'monday', 'sunday', 'nam', 'thang', 'ngay',
].sort((a, b) => b.length - a.length);
