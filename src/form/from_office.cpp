#include "form/from_office.hpp"

#include "base/text.hpp"
#include "form/archive.hpp"
#include "form/from_docx.hpp"
#include "form/from_tables.hpp"
#include "form/from_xlsx.hpp"
#include "form/refusal.hpp"

namespace jixiao::form {
namespace {

// Directory entries of a compound file are spelled in UTF-16.
std::string wide(std::string_view ascii) {
  std::string out;
  for (char const c : ascii) {
    out += c;
    out += '\0';
  }
  return out;
}

}  // namespace

Reading from_office(std::string_view name, std::string_view bytes, Vocabulary const& vocabulary,
                    Limits const& limits) {
  auto archive = Archive::open(name, bytes, limits);
  if (!archive.has_value()) return {{}, archive.error()};
  if (archive->has("word/document.xml")) {
    auto grid = grid_from_docx(*archive, "word/document.xml");
    if (!grid.has_value()) return {{}, grid.error()};
    return from_tables(name, std::move(*grid), vocabulary);
  }
  if (archive->has("xl/workbook.xml") || archive->has("_rels/.rels"))
    return from_xlsx(*archive, vocabulary);
  if (archive->has("mimetype"))
    return {
        {},
        {refusal(name, "", "这是 ODF 文件（ODS、ODT）或类似文件，请另存为 .xlsx 或 .docx 后再读取",
                 "an ODF file (ODS, ODT) or the like; save it as .xlsx or .docx first")}};
  return {
      {},
      {refusal(name, "", "这个压缩文件不是 XLSX 或 DOCX；ZIP 压缩包请以 .zip 为扩展名，或先解压",
               "this archive is no XLSX or DOCX; name a ZIP of documents .zip, or unpack it")}};
}

bool is_legacy_office(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0");
}

Error refuse_legacy_office(std::string_view name, std::string_view bytes) {
  if (contains(bytes, wide("EncryptedPackage")))
    return refusal(name, "byte 0", "文件已加密，请去除密码后重新保存",
                   "encrypted; save it again without a password");
  if (contains(bytes, wide("WordDocument")))
    return refusal(name, "byte 0",
                   "这是旧版 Word 文件（DOC），请用 Word 或 WPS 另存为 .docx 后再读取",
                   "a legacy Word file (DOC); save it as .docx in Word or WPS first");
  return refusal(name, "byte 0",
                 "这是旧版 Office 文件（如 XLS），请用 Excel 或 WPS 另存为 .xlsx 后再读取",
                 "a legacy Office file (such as XLS); save it as .xlsx in Excel or WPS first");
}

}  // namespace jixiao::form
