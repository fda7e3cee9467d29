/** Titles of acts that many procedures rest on; numbers alone where the title says nothing to a reader. */
const TITLES: Readonly<Record<string, string>> = {
  '60/2014/QH13': 'Luật Hộ tịch',
  '52/2014/QH13': 'Luật Hôn nhân và gia đình',
  '91/2015/QH13': 'Bộ luật Dân sự',
  '68/2020/QH14': 'Luật Cư trú',
  '26/2023/QH15': 'Luật Căn cước',
  '36/2024/QH15': 'Luật Trật tự, an toàn giao thông đường bộ',
  '31/2024/QH15': 'Luật Đất đai',
  '50/2014/QH13': 'Luật Xây dựng',
  '62/2020/QH14': 'Luật sửa đổi, bổ sung một số điều của Luật Xây dựng',
  '55/2010/QH12': 'Luật An toàn thực phẩm',
  '59/2020/QH14': 'Luật Doanh nghiệp',
  '76/2025/QH15': 'Luật sửa đổi, bổ sung một số điều của Luật Doanh nghiệp',
  '38/2019/QH14': 'Luật Quản lý thuế',
  '45/2019/QH14': 'Bộ luật Lao động',
  '51/2010/QH12': 'Luật Người khuyết tật',
  '41/2024/QH15': 'Luật Bảo hiểm xã hội',
  '25/2008/QH12': 'Luật Bảo hiểm y tế',
  '51/2024/QH15': 'Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế',
  '72/2020/QH14': 'Luật Bảo vệ môi trường',
  '11/2017/QH14': 'Luật Trợ giúp pháp lý',
  '23/2023/QH15': 'Luật sửa đổi, bổ sung Luật Xuất cảnh, nhập cảnh của công dân Việt Nam',
  '123/2015/NĐ-CP': 'Nghị định quy định chi tiết Luật Hộ tịch',
  '87/2020/NĐ-CP': 'Nghị định về Cơ sở dữ liệu hộ tịch điện tử, đăng ký hộ tịch trực tuyến',
  '104/2022/NĐ-CP': 'Nghị định về bỏ sổ hộ khẩu, sổ tạm trú giấy khi làm thủ tục hành chính',
  '23/2015/NĐ-CP': 'Nghị định về cấp bản sao từ sổ gốc, chứng thực bản sao, chữ ký và giao dịch',
  '154/2024/NĐ-CP': 'Nghị định quy định chi tiết Luật Cư trú',
  '168/2025/NĐ-CP': 'Nghị định về đăng ký doanh nghiệp',
  '20/2021/NĐ-CP': 'Nghị định về chính sách trợ giúp xã hội',
  '175/2024/NĐ-CP': 'Nghị định về quản lý hoạt động xây dựng',
  '155/2018/NĐ-CP': 'Nghị định về điều kiện kinh doanh thuộc phạm vi quản lý của Bộ Y tế',
  '69/2024/NĐ-CP': 'Nghị định về định danh và xác thực điện tử',
  '188/2025/NĐ-CP': 'Nghị định hướng dẫn Luật Bảo hiểm y tế',
  '145/2020/NĐ-CP': 'Nghị định về điều kiện lao động và quan hệ lao động',
  '281/2016/TT-BTC': 'Thông tư về phí khai thác thông tin trong cơ sở dữ liệu hộ tịch',
  '75/2022/TT-BTC': 'Thông tư về lệ phí đăng ký cư trú',
  '53/2025/TT-BCA': 'Thông tư về biểu mẫu đăng ký, quản lý cư trú',
  '226/2016/TT-BTC': 'Thông tư về phí chứng thực',
  '60/2023/TT-BTC': 'Thông tư về lệ phí đăng ký, cấp biển số xe',
  '67/2021/TT-BTC': 'Thông tư về phí trong lĩnh vực an toàn thực phẩm',
};

/** Legal basis by numbers, with titles where known. */
export function laws(...numbers: string[]): { number: string; title?: string }[] {
  return numbers.map((number) => {
    const title = TITLES[number];
    return title === undefined ? { number } : { number, title };
  });
}

/** Acts behind nearly every civil-status procedure of the communes (QĐ 163/QĐ-BTP). */
export const CIVIL_STATUS_LAWS = [
  '60/2014/QH13',
  '123/2015/NĐ-CP',
  '87/2020/NĐ-CP',
  '104/2022/NĐ-CP',
  '07/2025/NĐ-CP',
  '120/2025/NĐ-CP',
  '18/2026/NĐ-CP',
  '66.7/2025/NQ-CP',
  '04/2020/TT-BTP',
  '01/2022/TT-BTP',
  '03/2023/TT-BTP',
  '04/2024/TT-BTP',
  '08/2025/TT-BTP',
  '85/2019/TT-BTC',
  '106/2021/TT-BTC',
] as const;

/** Acts behind every residence procedure. */
export const RESIDENCE_LAWS = [
  '68/2020/QH14',
  '56/2021/TT-BCA',
  '57/2021/TT-BCA',
  '66/2023/TT-BCA',
  '53/2025/TT-BCA',
  '54/2025/TT-BCA',
] as const;

/** The civil-status acts without those that a procedure does not rest on. */
export const civilStatusLawsWithout = (...numbers: string[]): string[] =>
  CIVIL_STATUS_LAWS.filter((number) => !numbers.includes(number));
