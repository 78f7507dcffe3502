#include "form/from_pdf.hpp"

#include <fmt/format.h>
#include "base/text.hpp"
#include "form/pdf_pages.hpp"
#include "form/pdf_streams.hpp"
#include "form/refusal.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t header_within = 1'024;

Errors end_error(std::string_view name, PdfEnd end, Limits const& limits) {
  switch (end) {
    case PdfEnd::locked:
      return {refusal(name, "", "文件已加密，请去除密码后重新保存",
                      "encrypted; save it again without a password")};
    case PdfEnd::too_many_pages:
      return {refusal(name, "", fmt::format("PDF 超过上限 {} 页", limits.pages),
                      fmt::format("more than {} pages", limits.pages))};
    case PdfEnd::too_long:
      return {
          refusal(name, "",
                  fmt::format("读取 PDF 用时超过上限 {} 秒，已停止；如文件可信，请拆分后再读，"
                              "或用 --limit pdf_seconds=… 放宽",
                              limits.pdf_seconds),
                  fmt::format("reading the PDF took longer than the limit of {} seconds and was "
                              "stopped; if you trust it, split it or raise --limit pdf_seconds=…",
                              limits.pdf_seconds))};
    case PdfEnd::too_large:
      return {refusal(
          name, "", fmt::format("读取 PDF 所需内存超过上限 {} 字节，已停止", limits.pdf_memory),
          fmt::format("reading the PDF needs more memory than the limit of {} bytes and "
                      "was stopped",
                      limits.pdf_memory))};
    case PdfEnd::no_process:
      return {refusal(name, "", "系统无法再启动进程来读取 PDF，请稍后重试",
                      "the system gives no process to read the PDF in; try again later")};
    default:
      return {refusal(name, "", "PDF 不完整或已损坏，请重新下载",
                      "the PDF is truncated or damaged; download it again")};
  }
}

}  // namespace

bool is_pdf(std::string_view bytes) {
  return contains(bytes.substr(0, header_within), "%PDF-");
}

Result<PdfText> text_of_pdf(std::string_view name, std::string_view bytes, Limits const& limits) {
  if (bytes.size() > limits.pdf_bytes)
    return Errors{refusal(name, "", fmt::format("PDF 超过上限 {} 字节", limits.pdf_bytes),
                          fmt::format("the PDF is larger than {} bytes", limits.pdf_bytes))};
  if (streams_exceed(bytes, limits.pdf_unpacked))
    return Errors{
        refusal(name, "",
                fmt::format("PDF 的内容解压后超过上限 {} 字节，疑为压缩炸弹", limits.pdf_unpacked),
                fmt::format("the PDF unpacks to more than the limit of {} bytes: taken for a bomb",
                            limits.pdf_unpacked))};
  PdfText out;
  std::size_t pages = 0;
  std::size_t without_text = 0;
  std::size_t first_without_text = 0;
  auto const end = read_pdf_pages(bytes, limits, [&](PdfPage&& page) {
    ++pages;
    if (trim(page.text).empty() && without_text++ == 0) first_without_text = pages;
    if (out.text.size() + page.text.size() > limits.text_bytes) return false;
    out.text += page.text;
    if (!out.text.ends_with('\n')) out.text += '\n';
    out.laid.add_page(std::move(page.words));
    return true;
  });
  if (end == PdfEnd::stopped)
    return Errors{refusal(name, fmt::format("page {}", pages),
                          fmt::format("文字超过上限 {} 字节", limits.text_bytes),
                          fmt::format("more than {} bytes of text", limits.text_bytes))};
  if (end != PdfEnd::whole) return end_error(name, end, limits);
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
