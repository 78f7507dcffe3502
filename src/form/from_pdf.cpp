#include "form/from_pdf.hpp"

#include <fmt/format.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "form/refusal.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t header_within = 1'024;

void no_message(std::string const&, void*) {}

std::string text_of(poppler::page const& page, poppler::page::text_layout_enum layout) {
  auto const utf8 = page.text(poppler::rectf(), layout).to_utf8();
  return {utf8.begin(), utf8.end()};
}

std::vector<WordBox> boxes_of(poppler::page const& page) {
  auto const tenths = [](auto points) { return static_cast<int>(points * 10); };
  std::vector<WordBox> out;
  for (auto const& word : page.text_list()) {
    auto const utf8 = word.text().to_utf8();
    auto const box = word.bbox();
    std::string text(utf8.begin(), utf8.end());
    if (trim(text).empty()) continue;
    out.push_back({std::move(text), tenths(box.left()), tenths(box.right()), tenths(box.top()),
                   tenths(box.bottom())});
  }
  return out;
}

}  // namespace

bool is_pdf(std::string_view bytes) {
  return contains(bytes.substr(0, header_within), "%PDF-");
}

Result<PdfText> text_of_pdf(std::string_view name, std::string_view bytes, Limits const& limits) {
  if (bytes.size() > limits.pdf_bytes)
    return Errors{refusal(name, "", fmt::format("PDF 超过上限 {} 字节", limits.pdf_bytes),
                          fmt::format("the PDF is larger than {} bytes", limits.pdf_bytes))};
  static bool const silenced = [] {
    poppler::set_debug_error_function(no_message, nullptr);
    return true;
  }();
  static_cast<void>(silenced);
  std::unique_ptr<poppler::document> const document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document)
    return Errors{refusal(name, "", "PDF 不完整或已损坏，请重新下载",
                          "the PDF is truncated or damaged; download it again")};
  if (document->is_locked())
    return Errors{refusal(name, "", "文件已加密，请去除密码后重新保存",
                          "encrypted; save it again without a password")};
  auto const pages = document->pages();
  if (pages < 0 || static_cast<std::size_t>(pages) > limits.pages)
    return Errors{refusal(name, "", fmt::format("PDF 超过上限 {} 页", limits.pages),
                          fmt::format("more than {} pages", limits.pages))};
  PdfText out;
  int without_text = 0;
  int first_without_text = 0;
  for (int i = 0; i < pages; ++i) {
    std::unique_ptr<poppler::page> const page(document->create_page(i));
    auto const text =
        page ? text_of(*page, poppler::page::non_raw_non_physical_layout) : std::string();
    if (trim(text).empty() && without_text++ == 0) first_without_text = i + 1;
    if (out.text.size() + text.size() > limits.text_bytes)
      return Errors{refusal(name, fmt::format("page {}", i + 1),
                            fmt::format("文字超过上限 {} 字节", limits.text_bytes),
                            fmt::format("more than {} bytes of text", limits.text_bytes))};
    out.text += text;
    if (!out.text.ends_with('\n')) out.text += '\n';
    if (page) out.laid.add_page(boxes_of(*page));
  }
  if (without_text > 0 && without_text == pages)
    return Errors{refusal(name, "", "PDF 中没有文字（扫描件），请先做文字识别",
                          "the PDF holds no text but pictures; have its text recognised first")};
  if (without_text > 0)
    out.errors.push_back(
        refusal(name, fmt::format("page {}", first_without_text),
                fmt::format("有 {} 页没有文字（扫描件），未能读取", without_text),
                fmt::format("{} pages hold no text but pictures and were not read", without_text)));
  return out;
}

}  // namespace jixiao::form
