//! The model's names in Rust's spelling.

/// Names of the model that are words although their capitals say otherwise.
const WORDS: [(&str, &str); 2] = [("VCpu", "Vcpu"), ("GiB", "Gib")];

/// Rust's keywords that occur, or may well occur, as names of members.
const KEYWORDS: [&str; 18] = [
    "as", "async", "await", "box", "const", "continue", "dyn", "enum", "final", "for", "in",
    "loop", "match", "move", "ref", "type", "use", "where",
];

/// `KMSKeyArn` → `kms_key_arn`, `CodeSha256` → `code_sha256`, `S3Bucket` → `s3_bucket`.
pub(crate) fn snake(name: &str) -> String {
    let mut name = name.to_owned();
    for (word, plain) in WORDS {
        name = name.replace(word, plain);
    }
    let letters: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(at + 1);
        let begins_word = letter.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || before.is_numeric()
                    || (before.is_uppercase() && after.is_some_and(|after| after.is_lowercase()))
            });
        match letter {
            '-' | '.' | '_' => snake.push('_'),
            _ => {
                if begins_word {
                    snake.push('_');
                }
                snake.extend(letter.to_lowercase());
            }
        }
    }
    snake
}

/// A field's name: keywords are raw identifiers.
pub(crate) fn field(name: &str) -> String {
    let snake = snake(name);
    if KEYWORDS.contains(&snake.as_str()) { format!("r#{snake}") } else { snake }
}

/// A constant's name.
pub(crate) fn constant(name: &str) -> String {
    snake(name).to_uppercase()
}

/// A type's name: the model's, with a capital.
pub(crate) fn type_name(name: &str) -> String {
    capital(name)
}

/// An enum value as a variant: `python3.11` → `Python3_11`, `IN_PROGRESS` → `InProgress`,
/// `FunctionError.InitTimeout` → `FunctionErrorInitTimeout`, `x86_64` → `X86_64`.
pub(crate) fn variant(value: &str) -> String {
    let mut variant = String::new();
    for word in value.split(|letter: char| !letter.is_ascii_alphanumeric()) {
        let digits_meet = variant.ends_with(|letter: char| letter.is_ascii_digit())
            && word.starts_with(|letter: char| letter.is_ascii_digit());
        if digits_meet {
            variant.push('_');
        }
        let shouted = !word.contains(|letter: char| letter.is_ascii_lowercase());
        if shouted {
            variant.push_str(&capital(&word.to_lowercase()));
        } else {
            variant.push_str(&capital(word));
        }
    }
    if variant.starts_with(|letter: char| letter.is_ascii_digit()) {
        variant.insert(0, 'V');
    }
    variant
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_become_snake_case() {
        for (name, expected) in [
            ("KMSKeyArn", "kms_key_arn"),
            ("CodeSha256", "code_sha256"),
            ("S3Bucket", "s3_bucket"),
            ("UUID", "uuid"),
            ("EC2ErrorCode", "ec2_error_code"),
            ("MaxVCpuCount", "max_vcpu_count"),
            ("retryAfterSeconds", "retry_after_seconds"),
            ("Ipv6AllowedForDualStack", "ipv6_allowed_for_dual_stack"),
            ("Type", "r#type"),
        ] {
            assert_eq!(field(name), expected);
        }
    }

    #[test]
    fn values_become_variants() {
        for (value, expected) in [
            ("python3.11", "Python3_11"),
            ("nodejs4.3-edge", "Nodejs4_3Edge"),
            ("nodejs20.x", "Nodejs20X"),
            ("x86_64", "X86_64"),
            ("arm64", "Arm64"),
            ("IN_PROGRESS", "InProgress"),
            ("InProgress", "InProgress"),
            ("FunctionError.InitTimeout", "FunctionErrorInitTimeout"),
            ("JSON", "Json"),
            ("SASL_SCRAM_512_AUTH", "SaslScram512Auth"),
        ] {
            assert_eq!(variant(value), expected);
        }
    }
}
