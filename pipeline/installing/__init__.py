"""Gets models from elsewhere, converts and tries them, and keeps them where `--model NAME` finds them."""
