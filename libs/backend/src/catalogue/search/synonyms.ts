import { hasMarks, wordsOf, type Word } from './words.js';

/** Everyday words on the left, words of the catalogue on the right. Written with marks; compared without. */
const SYNONYMS: readonly (readonly [says: readonly string[], means: string])[] = [
  [['giấy khai sinh', 'làm khai sinh', 'khai sinh cho con', 'làm giấy khai sinh', 'đẻ con', 'sinh con', 'em bé mới sinh', 'trẻ mới sinh', 'birth certificate', 'birth registration'], 'đăng ký khai sinh'],
  [['trích lục khai sinh', 'bản sao khai sinh', 'sao y khai sinh', 'sao khai sinh', 'xin lại giấy khai sinh bản sao', 'trích lục hộ tịch'], 'cấp bản sao trích lục hộ tịch bản sao giấy khai sinh'],
  [['mất giấy khai sinh', 'làm lại khai sinh', 'làm lại giấy khai sinh', 'cấp lại giấy khai sinh', 'cấp lại khai sinh'], 'đăng ký lại khai sinh'],
  [['sửa giấy khai sinh', 'sửa khai sinh', 'đổi tên', 'đổi họ', 'đổi họ tên', 'cải chính khai sinh', 'sửa tên', 'sai tên'], 'thay đổi cải chính bổ sung thông tin hộ tịch'],
  [['cưới', 'lấy vợ', 'lấy chồng', 'cưới vợ', 'cưới chồng', 'kết hôn', 'đăng ký kết hôn', 'giấy kết hôn', 'giấy đăng ký kết hôn', 'giấy chứng nhận kết hôn', 'hôn thú', 'marriage registration', 'marriage'], 'đăng ký kết hôn'],
  [['lấy chồng nước ngoài', 'lấy vợ nước ngoài', 'cưới người nước ngoài', 'kết hôn với người nước ngoài', 'lấy chồng tây'], 'đăng ký kết hôn có yếu tố nước ngoài'],
  [['độc thân', 'giấy độc thân', 'xác nhận độc thân', 'giấy xác nhận độc thân', 'chưa kết hôn', 'chưa vợ', 'tình trạng hôn nhân', 'giấy hôn nhân'], 'cấp giấy xác nhận tình trạng hôn nhân'],
  [['chết', 'qua đời', 'người chết', 'báo tử', 'giấy báo tử', 'giấy chứng tử', 'khai tử', 'làm khai tử', 'người mất', 'death certificate'], 'đăng ký khai tử'],
  [['nhận cha', 'nhận con', 'nhận bố', 'nhận mẹ', 'nhận cha con', 'nhận bố cho con'], 'đăng ký nhận cha mẹ con'],
  [['nhận con nuôi', 'xin con nuôi', 'con nuôi'], 'đăng ký việc nuôi con nuôi trong nước'],
  [['hộ khẩu', 'nhập hộ khẩu', 'nhập khẩu cho con', 'sổ hộ khẩu', 'chuyển hộ khẩu', 'làm hộ khẩu', 'đăng ký hộ khẩu'], 'đăng ký thường trú'],
  [['tách hộ khẩu', 'tách sổ hộ khẩu', 'tách khẩu'], 'tách hộ'],
  [['cắt hộ khẩu', 'cắt khẩu', 'xóa hộ khẩu', 'xóa khẩu'], 'xóa đăng ký thường trú'],
  [['kt3', 'ở trọ', 'thuê trọ', 'ở thuê', 'tạm trú tạm vắng', 'sổ tạm trú', 'giấy tạm trú'], 'đăng ký tạm trú'],
  [['đi vắng', 'vắng nhà', 'giấy tạm vắng'], 'khai báo tạm vắng'],
  [['khách ngủ lại', 'ngủ qua đêm', 'khách đến ở', 'khai báo khách', 'khách lưu trú'], 'thông báo lưu trú'],
  [['cccd', 'căn cước công dân', 'thẻ căn cước công dân', 'làm căn cước', 'chứng minh thư', 'chứng minh nhân dân', 'cmnd', 'cmt', 'thẻ căn cước', 'căn cước gắn chip', 'identity card', 'làm cccd', 'id card', 'căn cước'], 'cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên'],
  [['mất căn cước', 'mất cccd', 'làm lại căn cước', 'làm lại cccd', 'mất chứng minh thư'], 'cấp lại thẻ căn cước'],
  [['đổi căn cước', 'đổi cccd', 'hết hạn căn cước', 'căn cước hết hạn', 'đổi chứng minh thư'], 'cấp đổi thẻ căn cước'],
  [['căn cước cho trẻ em', 'căn cước cho con', 'căn cước trẻ em'], 'cấp thẻ căn cước cho người dưới 14 tuổi'],
  [['vneid', 'định danh mức 2', 'định danh điện tử', 'tài khoản định danh', 'vneid mức 2', 'kích hoạt vneid'], 'cấp tài khoản định danh điện tử mức độ 02'],
  [['passport', 'làm hộ chiếu', 'làm passport', 'sổ thông hành', 'hộ chiếu'], 'cấp hộ chiếu phổ thông'],
  [['mất hộ chiếu', 'mất passport'], 'trình báo mất hộ chiếu phổ thông'],
  [['bằng lái', 'bằng lái xe', 'gplx', 'giấy phép lái xe', 'driving licence', 'driver license'], 'giấy phép lái xe'],
  [['mất bằng lái', 'mất bằng lái xe', 'làm lại bằng lái', 'làm lại bằng lái xe', 'cấp lại bằng lái', 'cấp lại bằng lái xe', 'mất gplx'], 'cấp lại giấy phép lái xe'],
  [['đổi bằng lái', 'đổi bằng lái xe', 'đổi gplx', 'gia hạn bằng lái', 'gia hạn bằng lái xe', 'bằng lái hết hạn'], 'đổi giấy phép lái xe'],
  [['đăng ký xe máy', 'đăng ký ô tô', 'đăng ký xe mới', 'biển số xe', 'bấm biển', 'làm biển số', 'cà vẹt', 'cavet'], 'đăng ký cấp biển số xe lần đầu'],
  [['sang tên xe', 'mua xe cũ', 'bán xe', 'sang tên đổi chủ xe', 'chuyển nhượng xe'], 'thay đổi chủ xe đăng ký sang tên xe'],
  [['mất cà vẹt', 'mất đăng ký xe', 'mất giấy tờ xe', 'mất biển số', 'mất giấy đăng ký xe'], 'cấp lại chứng nhận đăng ký xe biển số xe'],
  [['lý lịch', 'xin lý lịch tư pháp', 'lý lịch tư pháp', 'giấy xác nhận không tiền án', 'xác nhận không tiền án', 'không tiền án tiền sự', 'tiền án', 'criminal record', 'judicial record'], 'cấp phiếu lý lịch tư pháp cho công dân việt nam'],
  [['sổ đỏ', 'sổ hồng', 'bìa đỏ', 'giấy tờ đất', 'làm sổ đỏ', 'làm bìa đỏ', 'làm sổ hồng', 'cấp sổ đỏ', 'cấp sổ đỏ lần đầu', 'làm sổ đỏ lần đầu', 'land certificate'], 'cấp giấy chứng nhận quyền sử dụng đất lần đầu'],
  [['mất sổ đỏ', 'mất bìa đỏ', 'mất sổ hồng', 'làm lại sổ đỏ', 'cấp lại sổ đỏ', 'cấp lại bìa đỏ'], 'cấp lại giấy chứng nhận do bị mất'],
  [['đổi sổ đỏ', 'cấp đổi sổ đỏ', 'đổi sổ hồng', 'sổ đỏ rách', 'đổi bìa đỏ'], 'cấp đổi giấy chứng nhận quyền sử dụng đất'],
  [['sang tên sổ đỏ', 'mua bán đất', 'mua đất', 'bán đất', 'mua nhà', 'bán nhà', 'sang tên đất', 'sang tên nhà đất', 'cho tặng đất', 'tặng cho đất', 'chuyển nhượng đất', 'thừa kế đất', 'sang tên bìa đỏ'], 'đăng ký biến động quyền sử dụng đất chuyển nhượng thừa kế tặng cho'],
  [['tách sổ', 'tách sổ đỏ', 'tách đất', 'chia đất', 'tách bìa', 'tách thửa', 'gộp thửa', 'gộp đất'], 'tách thửa đất hợp thửa đất'],
  [['đất thổ cư', 'lên thổ cư', 'chuyển đất nông nghiệp sang thổ cư', 'chuyển đất ruộng', 'chuyển mục đích đất'], 'chuyển mục đích sử dụng đất'],
  [['thế chấp nhà', 'thế chấp sổ đỏ', 'thế chấp đất', 'vay ngân hàng sổ đỏ'], 'đăng ký biện pháp bảo đảm bằng quyền sử dụng đất'],
  [['xóa thế chấp', 'giải chấp', 'xóa chấp'], 'xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất'],
  [['xây nhà', 'xây nhà mới', 'làm nhà', 'cất nhà', 'xin phép xây dựng', 'xin phép xây nhà', 'giấy phép xây nhà', 'phép xây dựng', 'gpxd', 'building permit', 'cấp phép xây dựng'], 'cấp giấy phép xây dựng mới nhà ở riêng lẻ'],
  [['sửa nhà', 'cải tạo nhà', 'sửa chữa nhà', 'nâng tầng', 'cơi nới', 'giấy phép sửa nhà', 'cấp phép sửa nhà'], 'cấp giấy phép xây dựng sửa chữa cải tạo nhà ở riêng lẻ'],
  [['gia hạn giấy phép xây nhà', 'gia hạn phép xây dựng'], 'gia hạn giấy phép xây dựng'],
  [['mở quán', 'mở tiệm', 'mở cửa hàng', 'buôn bán', 'kinh doanh nhỏ', 'mở shop', 'mở tạp hóa', 'mở quán ăn', 'bán hàng', 'đăng ký kinh doanh', 'giấy phép kinh doanh', 'đăng ký hộ kinh doanh', 'mở hộ kinh doanh', 'hộ kinh doanh cá thể', 'hkd', 'giấy đăng ký kinh doanh', 'household business'], 'đăng ký thành lập hộ kinh doanh'],
  [['đóng cửa hàng', 'nghỉ kinh doanh', 'giải thể hộ kinh doanh', 'đóng hộ kinh doanh', 'nghỉ bán'], 'chấm dứt hoạt động hộ kinh doanh'],
  [['mở công ty', 'lập công ty', 'thành lập công ty', 'mở doanh nghiệp', 'open company'], 'đăng ký thành lập công ty tnhh một thành viên'],
  [['tạm nghỉ kinh doanh', 'tạm dừng kinh doanh', 'tạm đóng cửa'], 'tạm ngừng kinh doanh tiếp tục kinh doanh'],
  [['vệ sinh an toàn thực phẩm', 'vsattp', 'attp', 'giấy an toàn thực phẩm', 'giấy vệ sinh', 'food safety'], 'cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm'],
  [['mã số thuế', 'mã số thuế cá nhân', 'mst', 'đăng ký mã số thuế', 'người phụ thuộc'], 'đăng ký thuế lần đầu đối với người nộp thuế là cá nhân người phụ thuộc'],
  [['bhyt', 'thẻ bhyt', 'bảo hiểm y tế', 'thẻ bảo hiểm', 'mua bảo hiểm y tế', 'làm thẻ bảo hiểm', 'health insurance'], 'cấp thẻ bảo hiểm y tế'],
  [['bhxh'], 'bảo hiểm xã hội'],
  [['bhtn', 'thất nghiệp', 'trợ cấp thất nghiệp', 'mất việc', 'bảo hiểm thất nghiệp'], 'hưởng trợ cấp thất nghiệp'],
  [['lương hưu', 'về hưu', 'nghỉ hưu'], 'hưởng chế độ hưu trí'],
  [['lương cho người già', 'trợ cấp người già', 'trợ cấp tuổi già', 'tiền người già', 'hưu trí xã hội'], 'trợ cấp hưu trí xã hội'],
  [['nghỉ đẻ', 'tiền thai sản', 'nghỉ sinh', 'bảo hiểm thai sản'], 'hưởng chế độ thai sản'],
  [['trợ cấp xã hội', 'trợ cấp hàng tháng', 'tiền trợ cấp', 'bảo trợ xã hội'], 'trợ cấp xã hội hàng tháng'],
  [['mai táng phí', 'trợ cấp mai táng', 'mai táng', 'tiền mai táng', 'tiền ma chay', 'đám ma', 'đám tang', 'hỗ trợ mai táng'], 'hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội'],
  [['khuyết tật', 'giấy khuyết tật', 'tàn tật', 'giấy xác nhận tàn tật'], 'xác định mức độ khuyết tật và cấp giấy xác nhận khuyết tật'],
  [['sổ hộ nghèo', 'xin hộ nghèo', 'xét hộ nghèo', 'hộ nghèo', 'giấy hộ nghèo'], 'công nhận hộ nghèo hộ cận nghèo'],
  [['thương binh', 'gia đình có công', 'người có công'], 'chế độ người có công'],
  [['công chứng', 'sao y', 'sao y bản chính', 'công chứng giấy tờ', 'photo công chứng', 'chứng thực bản sao', 'sao y công chứng'], 'chứng thực bản sao từ bản chính'],
  [['chứng thực chữ ký', 'xác nhận chữ ký', 'công chứng chữ ký'], 'chứng thực chữ ký trong các giấy tờ văn bản'],
  [['công chứng hợp đồng', 'hợp đồng mua bán', 'chứng thực hợp đồng', 'công chứng mua bán'], 'chứng thực giao dịch liên quan đến tài sản'],
  [['di chúc', 'lập di chúc', 'làm di chúc'], 'chứng thực di chúc'],
  [['dịch thuật', 'công chứng bản dịch', 'dịch công chứng', 'dịch giấy tờ'], 'chứng thực chữ ký người dịch'],
  [['chuyển trường', 'chuyển trường cho con', 'xin chuyển trường'], 'chuyển trường và tiếp nhận học sinh'],
  [['nội quy công ty', 'nội quy lao động'], 'đăng ký nội quy lao động'],
  [['pccc', 'phòng cháy', 'phòng cháy chữa cháy'], 'phòng cháy chữa cháy'],
  [['tàu cá', 'đăng ký tàu cá', 'thuyền đánh cá'], 'đăng ký tàu cá'],
  [['luật sư miễn phí', 'tư vấn luật', 'tư vấn pháp luật miễn phí'], 'yêu cầu trợ giúp pháp lý'],
  [['nghĩa vụ quân sự', 'đi lính', 'đi bộ đội', 'nvqs'], 'đăng ký nghĩa vụ quân sự'],
  [['visa', 'thị thực'], 'cấp thị thực'],
  [['nhà ở xã hội', 'mua nhà ở xã hội', 'noxh'], 'nhà ở xã hội'],
  [['khiếu nại', 'khiếu kiện'], 'giải quyết khiếu nại'],
  [['tố cáo'], 'giải quyết tố cáo'],
  [['giấy phép môi trường', 'gpmt'], 'cấp giấy phép môi trường'],
  [['chứng chỉ hành nghề y', 'giấy phép hành nghề bác sĩ', 'hành nghề y'], 'cấp giấy phép hành nghề khám bệnh chữa bệnh'],
];

/** Words of a question that say nothing about the matter; not asked for when other words remain. */
const FILLERS: readonly string[] = [
  ...['thủ tục', 'làm', 'xin', 'cần', 'muốn', 'tôi muốn', 'em muốn', 'cho tôi hỏi', 'cho hỏi', 'hỏi', 'làm sao', 'làm thế nào'],
  ...['như thế nào', 'thế nào', 'cách', 'ở đâu', 'cần gì', 'cần những gì', 'giấy tờ gì', 'hồ sơ', 'gồm những gì', 'bao nhiêu tiền'],
  ...['hết bao nhiêu', 'mất bao lâu', 'bao lâu', 'online', 'trực tuyến', 'qua mạng', 'tại nhà', 'giúp', 'với', 'ạ', 'tôi', 'em'],
  ...['nộp', 'để', 'bị', 'đi', 'ở', 'tại', 'cho con', 'cho bé', 'cho cháu', 'con tôi', 'hướng dẫn', 'quy trình', 'của', 'và', 'là', 'gì', 'phải', 'cho', 'how to', 'hải phòng'],
];

interface Phrase {
  words: Word[];
  means: string;
}

const phrasesByFolded = (phrases: readonly Phrase[]): ReadonlyMap<string, Phrase[]> => {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = phrase.words.map((word) => word.folded).join(' ');
    found.set(key, [...(found.get(key) ?? []), phrase]);
  }
  return found;
};

const MEANINGS = phrasesByFolded(SYNONYMS.flatMap(([says, means]) => says.map((phrase) => ({ words: wordsOf(phrase), means }))));
const FILLER_PHRASES = phrasesByFolded(FILLERS.map((phrase) => ({ words: wordsOf(phrase), means: '' })));

/** Words of the longest phrase in the tables. */
export const LONGEST_PHRASE = Math.max(...[...MEANINGS.keys(), ...FILLER_PHRASES.keys()].map((key) => key.split(' ').length));

/** Every everyday phrase, folded: their words count as known, so that they are not corrected away. */
export const EVERYDAY_PHRASES: readonly string[] = [...MEANINGS.keys()];

/** What was typed with marks must have these marks: "sơ đồ" is not "sổ đỏ", while "so do" may be. */
function found(phrases: ReadonlyMap<string, Phrase[]>, typed: readonly Word[]): Phrase | undefined {
  const candidates = phrases.get(typed.map((word) => word.folded).join(' '));
  return candidates?.find(({ words }) =>
    words.every((word, index) => {
      const own = typed[index];
      return own !== undefined && (!hasMarks(own) || own.marked === word.marked);
    }),
  );
}

/** The catalogue's words for an everyday phrase; undefined when it is none. */
export function meaningOf(typed: readonly Word[]): string | undefined {
  return found(MEANINGS, typed)?.means;
}

/** Whether a phrase is only the wrapping of a question. */
export function isFiller(typed: readonly Word[]): boolean {
  return found(FILLER_PHRASES, typed) !== undefined;
}
