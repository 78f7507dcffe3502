#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "form/limits.hpp"
#include "form/piece.hpp"

namespace jixiao::cli {

// One form of a stream, or what is in the place of one.
struct Cut {
  std::string bytes;
  form::Piece piece;
  Errors errors;  // why there is nothing to read here
};

// Cuts the children of a `forms` element out of XML that is fed byte by byte. It looks only as far
// as cutting needs (comments, CDATA, quotation marks); whether a piece is XML is for its reader to
// say. A `form` ends with its end tag, and where the next one begins at the latest, so that a
// broken form costs no other. A piece of more than `most` bytes is not kept.
class ElementCutter {
 public:
  ElementCutter(std::string_view name, std::size_t most) : name_(name), most_(most) {}

  // What is complete with this byte.
  [[nodiscard]] std::optional<Cut> feed(char c);
  // What is left over when there is no more.
  [[nodiscard]] std::optional<Cut> finish();
  // The root cannot hold forms: feeding on is useless.
  [[nodiscard]] bool is_over() const { return over_; }

 private:
  enum class State { text, open, bang, comment, cdata, instruction, declaration, tag, quoted };

  [[nodiscard]] std::optional<Cut> end_tag();  // at the > of a tag
  [[nodiscard]] std::optional<Cut> end_root();
  [[nodiscard]] std::optional<Cut> name_known();
  void begin();
  [[nodiscard]] Cut take();
  [[nodiscard]] Cut refused(std::size_t line, std::string zh, std::string en) const;

  std::string name_;
  std::size_t most_;
  State state_ = State::text;
  std::string piece_;    // bytes of the element, or of the markup that may begin one
  std::string tag_;      // name of the tag being read
  std::string element_;  // name of the element being kept; "" between elements
  std::string recent_;   // the last bytes, for the ends of comments and the like
  char quote_ = 0;
  bool closing_ = false;  // the tag is an end tag
  bool named_ = false;    // the tag's name is complete
  bool inside_root_ = false;
  bool root_ended_ = false;
  bool over_ = false;
  bool stray_ = false;  // text between the elements has been told
  bool too_large_ = false;
  std::size_t number_ = 0;  // forms begun
  std::size_t line_ = 1;
  std::size_t markup_line_ = 1;  // where the last < stands
  std::size_t piece_line_ = 1;
};

// Forms cut one by one from input that need not fit into memory: NDJSON line by line, `forms`
// element by element. Input of any other kind is a document, which is taken whole.
class FormStream {
 public:
  enum class Kind { document, lines, elements };

  // Nothing when the name is that of a file to be read as a document: any that is no form JSON by
  // its name, unless it is XML too large for one.
  [[nodiscard]] static std::unique_ptr<FormStream> open(std::string const& name,
                                                        form::Limits const& limits);
  ~FormStream();
  FormStream(FormStream const&) = delete;
  FormStream& operator=(FormStream const&) = delete;

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] std::optional<Cut> next();
  // Everything, when it is a document.
  [[nodiscard]] Result<std::string> whole();

  // Bytes taken so far, and of all where that is known, else 0.
  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  FormStream(std::string name, int descriptor, form::Limits const& limits);

  bool fill();
  void drop(std::size_t count);
  [[nodiscard]] std::optional<Cut> next_line();
  [[nodiscard]] std::optional<Cut> next_element();

  std::string name_;
  int descriptor_;
  form::Limits limits_;
  Kind kind_ = Kind::document;
  std::string buffer_;
  std::size_t start_ = 0;  // of what has not been taken yet
  std::size_t position_ = 0;
  std::size_t size_ = 0;
  bool ended_ = false;
  int failure_ = 0;  // errno of reading
  bool failure_told_ = false;
  std::size_t line_ = 0;
  std::size_t number_ = 0;
  ElementCutter cutter_;
};

}  // namespace jixiao::cli
