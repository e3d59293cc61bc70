"""Access to documents: forvaltningsloven (FVL) §§ 9-18, offentlighedsloven (OFL), and one's own data under the GDPR."""
