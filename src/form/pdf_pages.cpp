#include "form/pdf_pages.hpp"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "form/own_process.hpp"

namespace jixiao::form {
namespace {

// What comes next in the pipe.
enum class PipeMark : char { page, whole, damaged, locked, too_many_pages };

void no_message(std::string const&, void*) {}

std::string page_text(poppler::page const& page, poppler::page::text_layout_enum layout) {
  auto const utf8 = page.text(poppler::rectf(), layout).to_utf8();
  return {utf8.begin(), utf8.end()};
}

std::vector<WordBox> word_boxes(poppler::page const& page) {
  auto const tenth_points = [](auto points) {
    constexpr int farthest = 1'000'000;  // no page is wider; a place outside may be anything
    return points >= farthest    ? farthest * 10
           : points <= -farthest ? -farthest * 10
                                 : static_cast<int>(points * 10);
  };
  std::vector<WordBox> out;
  for (auto const& word : page.text_list()) {
    auto const utf8 = word.text().to_utf8();
    auto const box = word.bbox();
    std::string text(utf8.begin(), utf8.end());
    if (trim(text).empty()) continue;
    out.push_back({std::move(text), tenth_points(box.left()), tenth_points(box.right()),
                   tenth_points(box.top()), tenth_points(box.bottom())});
  }
  return out;
}

void put_number(std::string& out, std::int64_t number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, static_cast<std::int64_t>(text.size()));
  out += text;
}

std::string packed_page(PdfPage const& page) {
  std::string out(1, static_cast<char>(PipeMark::page));
  put_text(out, page.text);
  put_number(out, static_cast<std::int64_t>(page.words.size()));
  for (auto const& word : page.words) {
    put_text(out, word.text);
    for (int const place : {word.left, word.right, word.top, word.bottom}) put_number(out, place);
  }
  return out;
}

PipeMark write_pages(std::string_view bytes, Limits const& limits, int pipe) {
  poppler::set_debug_error_function(no_message, nullptr);
  std::unique_ptr<poppler::document> const document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return PipeMark::damaged;
  if (document->is_locked()) return PipeMark::locked;
  auto const pages = document->pages();
  if (pages < 0 || static_cast<std::size_t>(pages) > limits.pages) return PipeMark::too_many_pages;
  for (int i = 0; i < pages; ++i) {
    PdfPage out;
    if (std::unique_ptr<poppler::page> const page(document->create_page(i)); page) {
      out.text = page_text(*page, poppler::page::non_raw_non_physical_layout);
      out.words = word_boxes(*page);
    }
    write_to(pipe, packed_page(out));
  }
  return PipeMark::whole;
}

class Unpacking {
 public:
  Unpacking(OwnProcess& process, Limits const& limits) : process_(process), limits_(limits) {}

  std::optional<PipeMark> mark() {
    char mark = 0;
    if (!process_.read(&mark, 1)) return std::nullopt;
    return static_cast<PipeMark>(mark);
  }

  std::optional<PdfPage> page() {
    PdfPage out;
    std::size_t words = 0;
    if (!read(out.text) || !read(words)) return std::nullopt;
    for (; words > 0; --words) {
      WordBox word{};
      if (!read(word.text) || !read(word.left) || !read(word.right) || !read(word.top) ||
          !read(word.bottom))
        return std::nullopt;
      out.words.push_back(std::move(word));
    }
    return out;
  }

  [[nodiscard]] bool too_much() const { return too_much_; }

 private:
  bool read(std::int64_t& number) {
    char bytes[sizeof number];
    if (!process_.read(bytes, sizeof number)) return false;
    std::memcpy(&number, bytes, sizeof number);
    return true;
  }
  bool read(int& place) {
    std::int64_t number = 0;
    if (!read(number)) return false;
    place = static_cast<int>(number);
    return true;
  }
  // No page has more of anything than all pages may have of text.
  bool read(std::size_t& size) {
    std::int64_t number = 0;
    if (!read(number)) return false;
    size = static_cast<std::size_t>(number);
    too_much_ = size > limits_.text_bytes;
    return !too_much_;
  }
  bool read(std::string& text) {
    std::size_t size = 0;
    if (!read(size)) return false;
    text.resize(size);
    return process_.read(text.data(), size);
  }

  OwnProcess& process_;
  Limits const& limits_;
  bool too_much_ = false;
};

PdfEnd pdf_end_of(PipeMark mark) {
  switch (mark) {
    case PipeMark::whole: return PdfEnd::whole;
    case PipeMark::locked: return PdfEnd::locked;
    case PipeMark::too_many_pages: return PdfEnd::too_many_pages;
    default: return PdfEnd::damaged;
  }
}

PdfEnd pdf_end_of(OwnProcess::End end) {
  switch (end) {
    case OwnProcess::End::too_long: return PdfEnd::too_long;
    case OwnProcess::End::too_large: return PdfEnd::too_large;
    default: return PdfEnd::damaged;
  }
}

}  // namespace

PdfEnd read_pdf_pages(std::string_view bytes, Limits const& limits,
                      std::function<bool(PdfPage&&)> const& take) {
  auto process = OwnProcess::start({limits.pdf_seconds, limits.pdf_memory}, [&](int pipe) {
    write_to(pipe, std::string(1, static_cast<char>(write_pages(bytes, limits, pipe))));
  });
  if (!process) return PdfEnd::no_process;
  Unpacking unpacking(*process, limits);
  while (auto const mark = unpacking.mark()) {
    if (*mark != PipeMark::page) return pdf_end_of(*mark);
    auto page = unpacking.page();
    if (unpacking.too_much() || (page && !take(std::move(*page)))) return PdfEnd::stopped;
    if (!page) break;
  }
  return pdf_end_of(process->wait());
}

}  // namespace jixiao::form
