#include "ptx/operand.h"

#include <cctype>
#include <cstdlib>
#include <cstring>

#include "base/fault.h"

namespace softcuda {

namespace {

/// Reads one operand after the other from a statement.
class OperandReader {
  public:
    OperandReader(const std::vector<Token>& statement, size_t position) : tokens(statement), at(position) {}

    bool atEnd() const { return at >= tokens.size(); }

    bool accept(const char* sign) {
        if (atEnd() || !tokens[at].is(sign)) {
            return false;
        }
        at++;
        return true;
    }

    Operand read() {
        if (accept("{")) {
            return readVector();
        }
        if (accept("[")) {
            return readAddress();
        }
        Operand operand;
        operand.negated = accept("!");
        readValue(operand);
        if (accept("|")) {
            operand.second = word();
        }
        return operand;
    }

    void expect(const char* sign) {
        if (!accept(sign)) {
            throw Fault(INVALID_PTX, text("'%s' expected", sign));
        }
    }

  private:
    std::string word() {
        if (atEnd()) {
            throw Fault(INVALID_PTX, "an operand is missing");
        }
        return tokens[at++].word;
    }

    std::string signedNumber() {
        std::string sign = accept("-") ? "-" : "";
        return sign + word();
    }

    void readValue(Operand& operand) {
        operand.word = signedNumber();
        bool number = std::isdigit(static_cast<unsigned char>(operand.word[0])) || operand.word[0] == '-';
        operand.form = number ? Form::NUMBER : Form::NAME;
        if (accept("+")) {
            operand.addend = signedNumber();
        } else if (!number && !atEnd() && tokens[at].is("-")) {
            operand.addend = signedNumber();
        }
    }

    Operand readVector() {
        Operand vector;
        vector.form = Form::VECTOR;
        do {
            Operand element;
            readValue(element);
            vector.elements.push_back(element);
        } while (accept(","));
        expect("}");
        return vector;
    }

    Operand readAddress() {
        Operand address;
        readValue(address);
        address.form = Form::ADDRESS;
        expect("]");
        return address;
    }

    const std::vector<Token>& tokens;
    size_t at;
};

}  // namespace

std::vector<Operand> parseOperands(const std::vector<Token>& statement, size_t position) {
    std::vector<Operand> operands;
    OperandReader reader(statement, position);
    if (reader.atEnd()) {
        return operands;
    }
    operands.push_back(reader.read());
    while (!reader.atEnd()) {
        reader.expect(",");
        operands.push_back(reader.read());
    }
    return operands;
}

unsigned long long literal(const std::string& digits, int bytes, bool isFloat) {
    const char* start = digits.c_str();
    if (digits.size() > 2 && digits[0] == '0' && std::strchr("fFdD", digits[1])) {
        return std::strtoull(start + 2, nullptr, 16);
    }
    if (digits[0] == '-') {
        return -literal(digits.substr(1), bytes, isFloat);
    }
    if (digits.find('.') != std::string::npos && isFloat) {
        double value = std::atof(start);
        float single = static_cast<float>(value);
        unsigned long long bits = 0;
        std::memcpy(&bits, bytes == 4 ? static_cast<void*>(&single) : &value, bytes);
        return bits;
    }
    if (digits.size() > 2 && digits[0] == '0' && std::strchr("bB", digits[1])) {
        return std::strtoull(start + 2, nullptr, 2);
    }
    return std::strtoull(start, nullptr, 0);
}

}  // namespace softcuda
